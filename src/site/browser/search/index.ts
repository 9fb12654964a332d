import { loadSearchingWords } from '../../words/load-words.ts';

// Words and code come at the same time, and a page loads what it has a use for.
const loadOwn = () => loadSearchingWords(document.documentElement.lang);

/** Answers below a field, in the words of the page's language. */
export async function answerBelow(input: HTMLInputElement, panel: HTMLElement): Promise<void> {
  const [{ attachCombobox }, words] = await Promise.all([import('./attach-combobox.ts'), loadOwn()]);
  attachCombobox(input, panel, words);
}

/** Answers on the page of results. */
export async function answerOnPage(form: HTMLFormElement, page: Document): Promise<void> {
  const [{ showSearchPage }, words] = await Promise.all([import('./show-page.ts'), loadOwn()]);
  showSearchPage(form, page, words);
}
