/** The search dialog: made when it is first wanted, with a field that takes the first letter at once. */
export function createSearchDialog(page: Document): {
  dialog: HTMLDialogElement;
  field: HTMLInputElement;
  panel: HTMLElement;
} {
  const dialog = page.createElement('dialog');
  dialog.className = 'dialog';
  dialog.setAttribute('aria-label', 'Search');
  dialog.innerHTML =
    '<form role="search"><input type="search" name="q" aria-label="Ask a question or paste an error"' +
    ' placeholder="Ask a question or paste an error" autocomplete="off" spellcheck="false">' +
    '<button class="plain" type="button">Close</button></form><div class="dialog-results" hidden></div>';
  const [form, panel] = dialog.children as unknown as [HTMLFormElement, HTMLElement];
  const [field, close] = form.children as unknown as [HTMLInputElement, HTMLButtonElement];
  form.action = `${page.documentElement.dataset.base ?? ''}/search/`;
  close.addEventListener('click', () => dialog.close());
  field.addEventListener('keydown', (event) => {
    // A search field keeps the first Escape for emptying itself.
    if (event.key === 'Escape') dialog.close();
  });
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  page.body.append(dialog);
  return { dialog, field, panel };
}
