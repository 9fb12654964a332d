export { attachCombobox } from './attach-combobox.ts';
export { openDialog } from './open-dialog.ts';
export { showSearchPage } from './show-page.ts';
