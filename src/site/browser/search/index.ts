import { loadWords } from '../../words/load-words.ts';
import { attachCombobox } from './attach-combobox.ts';
import { showSearchPage } from './show-page.ts';

const loadOwn = () => loadWords(document.documentElement.lang);

/** Answers below a field, in the words of the page's language. */
export async function answerBelow(input: HTMLInputElement, panel: HTMLElement): Promise<void> {
  attachCombobox(input, panel, await loadOwn());
}

/** Answers on the page of results. */
export async function answerOnPage(form: HTMLFormElement, page: Document): Promise<void> {
  showSearchPage(form, page, await loadOwn());
}
