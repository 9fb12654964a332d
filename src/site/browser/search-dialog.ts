/** The search dialog: made when it is first wanted, with a field that takes the first letter at once. */
export function createSearchDialog(page: Document): {
  dialog: HTMLDialogElement;
  field: HTMLInputElement;
  panel: HTMLElement;
} {
  const dialog = page.createElement('dialog');
  dialog.className = 'dialog';
  const opener = page.querySelector<HTMLElement>('a[data-search]');
  const { askLabel = '', linesLabel = '', failedLabel = '', closeLabel = '' } = opener?.dataset ?? {};
  dialog.setAttribute('aria-label', opener?.getAttribute('aria-label') ?? askLabel);
  dialog.innerHTML =
    '<form role="search"><input type="search" name="q" autocomplete="off" spellcheck="false">' +
    '<button class="plain" type="button"></button></form><div class="dialog-results" hidden></div>';
  const [form, panel] = dialog.children as unknown as [HTMLFormElement, HTMLElement];
  const [field, close] = form.children as unknown as [HTMLInputElement, HTMLButtonElement];
  field.setAttribute('aria-label', askLabel);
  field.placeholder = askLabel;
  Object.assign(field.dataset, { linesLabel, failedLabel });
  close.textContent = closeLabel;
  form.action = page.documentElement.dataset.search ?? '';
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
