import type { Answer } from '../../../search/index.ts';
import type { SearchingWords } from '../../words/index.ts';
import { rememberAsked } from '../asked.ts';
import { readQuery, showLines } from '../keep-pasted-lines.ts';
import { rememberOpened } from '../trail.ts';
import { createFilters } from './create-filters.ts';
import { createFoot } from './create-foot.ts';
import { createEntryItems, createGroup, createItem } from './create-items.ts';
import { createStatus } from './create-status.ts';
import { findBase } from './load-index.ts';
import { findMostAsked } from './load-popular.ts';
import { formatResultsHash, readResultsQuery } from './results-address.ts';
import { tellOpened } from './tell-signal.ts';
import { type Chosen, watchQuery } from './watch-query.ts';

const mostAsked = 5;

/** The search page: results are ordinary links in a list, and the query stands in the address. */
export function showSearchPage(form: HTMLFormElement, page: Document, words: SearchingWords): void {
  const input = form.querySelector('input') as HTMLInputElement;
  const list = page.querySelector('[data-search-results]') as HTMLElement;
  const isMissed = form.dataset.missed !== undefined;
  const view = createView(input, list, words, isMissed, {
    onTyped: () => watch.askAsTyped(),
    onChosen: (chosen) => watch.choose(chosen),
  });
  const watch = watchQuery(input, {
    onAnswer: (answer) => void view.showAnswer(answer),
    onEmpty: view.showNothing,
    onError: view.showFailure,
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void watch.ask();
  });
  list.addEventListener('click', ({ target }) => {
    const link = (target as HTMLElement).closest('a')?.getAttribute('href');
    if (!link) return;
    rememberOpened(link);
    tellOpened(link);
  });
  form.addEventListener('keydown', (event) => moveToResult(event, list));
  list.addEventListener('keydown', (event) => moveToResult(event, list, input));
  const missed = isMissed ? findWords(location.pathname) : '';
  const asked = readResultsQuery(new URL(location.href)) || missed;
  if (!missed) input.focus();
  // What was typed or pasted before this was loaded stays.
  if (input.value === '' && asked.includes('\n')) showLines(input, asked);
  else input.value ||= asked;
  if (readQuery(input)) void watch.ask();
}

interface ViewEvents {
  onTyped: () => void;
  onChosen: (chosen: Chosen) => void;
}

/** Everything below the field of the page. */
function createView(
  input: HTMLInputElement,
  list: HTMLElement,
  words: SearchingWords,
  isMissed: boolean,
  events: ViewEvents,
) {
  const page = input.ownerDocument;
  const { searching } = words;
  const before = page.querySelector<HTMLElement>('[data-search-before]');
  const say = page.querySelector('[data-search-status]') as HTMLElement;
  const status = createStatus(page, searching, events.onTyped, say);
  const filters = createFilters(page, words, events.onChosen);
  const foot = createFoot(page, searching, () => readQuery(input));
  list.before(...status.elements, filters.element);
  list.after(foot);
  let shown = 0;
  const show = (items: readonly HTMLElement[], answer?: Answer) => {
    shown += 1;
    list.replaceChildren(...items);
    filters.show(answer);
    foot.hidden = isMissed || foot.childElementCount === 0 || !answer;
    if (before) before.hidden = Boolean(answer);
  };
  return {
    showNothing() {
      status.show('');
      show([]);
    },
    showFailure() {
      status.show(searching.failed, searching.failedHint);
      show([]);
      foot.hidden = foot.childElementCount === 0;
    },
    async showAnswer(answer: Answer) {
      status.showAnswer(answer);
      const { family = [] } = answer;
      const related = new Set(family.map(({ url }) => url));
      const results = answer.results.filter(({ url }) => !related.has(url));
      const relatives = createGroup(searching.family, family, page, words);
      show([...relatives, ...results.map((result) => createItem(result, page, words))], answer);
      if (!isMissed) keepAddress(answer.query);
      if (answer.verdict !== 'none') return;
      const turn = shown;
      const urls = answer.results.map(({ url }) => url);
      const near = createEntryItems(searching.mostAsked, await findMostAsked(urls, mostAsked), page);
      if (turn === shown) list.append(...near);
    },
  };
}

function keepAddress(query: string): void {
  rememberAsked(query);
  const address = new URL(location.href);
  address.search = '';
  address.hash = formatResultsHash(query);
  history.replaceState(null, '', address);
}

/** Folders of the site itself: they say nothing of what was looked for. */
const ownFolder = /^\/(?:docs|faq|errors|questions|requests|troubleshooting|help|search)(?=\/)/;

/** The words of an address that holds no page: `/docs/guide/install-it.html` is "guide install it". */
export function findWords(path: string): string {
  const plain = path.slice(findBase().length).replace(/\.\w{1,5}$/, '');
  const { lang } = document.documentElement;
  const below = decode(plain)
    .replace(ownFolder, '')
    .replace(new RegExp(`^/${lang}(?=/)`), '');
  return below
    .split(/[^\p{L}\p{N}_]+/u)
    .filter(Boolean)
    .join(' ');
}

/** An address that somebody cut off in the middle of a letter is taken as it stands. */
function decode(path: string): string {
  try {
    return decodeURI(path);
  } catch (error) {
    if (!(error instanceof URIError)) throw error;
    return path;
  }
}

/** Arrow down leads from the field into the results and on; arrow up leads back. */
function moveToResult(event: KeyboardEvent, list: HTMLElement, input?: HTMLInputElement): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  if (event.target instanceof HTMLTextAreaElement) return;
  const links = [...list.querySelectorAll('a')];
  const at = links.indexOf(document.activeElement as HTMLAnchorElement);
  const next = links[at + (event.key === 'ArrowDown' ? 1 : -1)] ?? (at === 0 ? input : undefined);
  if (!next) return;
  event.preventDefault();
  next.focus();
}
