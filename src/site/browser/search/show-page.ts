import { readQuery } from '../keep-pasted-lines.ts';
import { describeAnswer } from './describe-answer.ts';
import { findBase } from './load-index.ts';
import { createResultParts } from './result-parts.ts';
import { tellOpened } from './tell-signal.ts';
import { watchQuery } from './watch-query.ts';

/** The search page: results are ordinary links in a list, and the query stands in the address. */
export function showSearchPage(form: HTMLFormElement, page: Document): void {
  const input = form.querySelector('input') as HTMLInputElement;
  const status = page.querySelector('[data-search-status]') as HTMLElement;
  const list = page.querySelector('[data-search-results]') as HTMLElement;
  const say = (lead: string, rest: string) => {
    const strong = page.createElement('strong');
    strong.textContent = lead;
    status.replaceChildren(strong, rest && ` ${rest}`);
  };
  const { ask } = watchQuery(input, {
    onAnswer(answer) {
      const { lead, rest } = describeAnswer(answer);
      say(lead, rest);
      list.replaceChildren(
        ...answer.results.map((result) => {
          const item = page.createElement('li');
          item.className = 'hit';
          item.append(...createResultParts(result, page, true));
          return item;
        }),
      );
      if (form.dataset.missed !== undefined) return;
      const address = new URL(location.href);
      address.searchParams.set('q', answer.query);
      history.replaceState(null, '', address);
    },
    onEmpty: () => {
      say('', '');
      list.replaceChildren();
    },
    onError: () => say('Search could not load.', 'Check the connection and type again.'),
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void ask();
  });
  list.addEventListener('click', ({ target }) => {
    const link = (target as HTMLElement).closest('a')?.getAttribute('href');
    if (link) tellOpened(link);
  });
  form.addEventListener('keydown', (event) => moveToResult(event, list));
  list.addEventListener('keydown', (event) => moveToResult(event, list, input));
  const missed = form.dataset.missed === undefined ? '' : findWords(location.pathname);
  input.value = new URL(location.href).searchParams.get('q') ?? missed;
  if (!missed) input.focus();
  if (readQuery(input)) void ask();
}

/** The words of an address that holds no page: `/guide/install-it.html` is "guide install it". */
export function findWords(path: string): string {
  const plain = path.slice(findBase().length).replace(/\.\w{1,5}$/, '');
  return decodeURI(plain)
    .split(/[^\p{L}\p{N}_]+/u)
    .filter(Boolean)
    .join(' ');
}

/** Arrow down leads from the field into the results and on; arrow up leads back. */
function moveToResult(event: KeyboardEvent, list: HTMLElement, input?: HTMLInputElement): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const links = [...list.querySelectorAll('a')];
  const at = links.indexOf(document.activeElement as HTMLAnchorElement);
  const next = links[at + (event.key === 'ArrowDown' ? 1 : -1)] ?? (at === 0 ? input : undefined);
  if (!next) return;
  event.preventDefault();
  next.focus();
}
