export { attachCombobox } from './attach-combobox.ts';
export { showSearchPage } from './show-page.ts';
