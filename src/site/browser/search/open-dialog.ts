import { attachCombobox } from './attach-combobox.ts';
import { findBase } from './load-index.ts';

let dialog: HTMLDialogElement | undefined;

/** Opens the search dialog over the page; it is made when it is first wanted. */
export function openDialog(page: Document): void {
  dialog ??= createDialog(page);
  if (!dialog.open) dialog.showModal();
  dialog.querySelector('input')?.select();
}

function createDialog(page: Document): HTMLDialogElement {
  const made = page.createElement('dialog');
  made.className = 'dialog';
  made.setAttribute('aria-label', 'Search');
  made.innerHTML =
    '<form role="search"><input type="search" name="q" aria-label="Ask a question or paste an error"' +
    ' placeholder="Ask a question or paste an error" autocomplete="off" spellcheck="false">' +
    '<button class="plain" type="button">Close</button></form><div class="dialog-results" hidden></div>';
  const form = made.querySelector('form') as HTMLFormElement;
  form.action = `${findBase()}/search/`;
  attachCombobox(made.querySelector('input') as HTMLInputElement, made.querySelector('div') as HTMLElement);
  made.querySelector('button')?.addEventListener('click', () => made.close());
  made.addEventListener('click', (event) => {
    if (event.target === made) made.close();
  });
  page.body.append(made);
  return made;
}
