import type { Answer } from '../../../search/index.ts';
import type { SearchingWords } from '../../words/index.ts';
import { readQuery, showLines } from '../keep-pasted-lines.ts';
import { readTrail, rememberOpened } from '../trail.ts';
import { createFilters } from './create-filters.ts';
import { createFoot } from './create-foot.ts';
import {
  createAnswerOptions,
  createEntryGroup,
  createQueryGroup,
  numberOptions,
  type OptionList,
} from './create-options.ts';
import { createStatus } from './create-status.ts';
import { findMostAsked, loadPopular } from './load-popular.ts';
import { openResults } from './results-address.ts';
import { tellOpened } from './tell-signal.ts';
import { type Chosen, watchQuery } from './watch-query.ts';

let count = 0;
const mostRecent = 4;
const mostPopular = 5;

/**
 * Makes a search field with a list of results below it, after the combobox pattern of the ARIA Authoring Practices: the
 * focus stays in the field, arrows choose, Enter opens.
 *
 * @param panel element that the sentence and the results are put in.
 */
export function attachCombobox(input: HTMLInputElement, panel: HTMLElement, words: SearchingWords): void {
  const view = createView(input, panel, words, {
    onTyped: () => watch.askAsTyped(),
    onChosen: (chosen) => watch.choose(chosen),
  });
  const watch = watchQuery(input, {
    onAnswer: (answer) => void view.showAnswer(answer),
    onEmpty: () => void view.showBeforeTyping(),
    onError: view.showFailure,
  });
  if (readQuery(input)) void watch.ask();
  else void view.showBeforeTyping();
  input.addEventListener('focus', () => {
    if (!readQuery(input)) void view.showBeforeTyping();
  });
  listenForKeys(input, panel, view.choice, {
    isAnswered: watch.isAnswered,
    onEscape() {
      watch.drop();
      view.hide();
    },
  });
  view.list.addEventListener('click', (event) => {
    const option = (event.target as HTMLElement).closest<HTMLElement>('[role=option]');
    openOption(input, option ?? undefined, event.ctrlKey || event.metaKey);
  });
}

interface ViewEvents {
  onTyped: () => void;
  onChosen: (chosen: Chosen) => void;
}

/** Everything below the field: the sentence, the filters, the list, and the way to a person. */
function createView(input: HTMLInputElement, panel: HTMLElement, words: SearchingWords, events: ViewEvents) {
  count += 1;
  const page = input.ownerDocument;
  const { searching } = words;
  const list = createListbox(page, `results-${count}`, searching.results);
  const options: OptionList = { page, words, id: list.id };
  const status = createStatus(page, searching, events.onTyped);
  const filters = createFilters(page, words, events.onChosen);
  const foot = createFoot(page, searching, () => readQuery(input));
  panel.replaceChildren(...status.elements, filters.element, list, foot);
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-controls', list.id);
  const choice = createChoice(input, list);
  let shown = 0;
  const show = (items: readonly HTMLElement[], answer?: Answer) => {
    shown += 1;
    list.replaceChildren(...items);
    numberOptions(list);
    filters.show(answer);
    input.setAttribute('aria-expanded', String(items.length > 0));
    panel.hidden = !answer && items.length === 0;
    foot.hidden = !answer || foot.childElementCount === 0;
    choice.choose(answer?.verdict === 'answer' ? choice.list()[0] : undefined);
  };
  /** Adds options that come later, unless something else is shown by then. */
  const append = async (later: Promise<readonly HTMLElement[]>) => {
    const turn = shown;
    const items = await later;
    if (turn !== shown || items.length === 0) return;
    list.append(...items);
    numberOptions(list);
    input.setAttribute('aria-expanded', 'true');
    panel.hidden = false;
  };
  return {
    list,
    choice,
    showFailure() {
      status.show(searching.failed, searching.failedHint);
      show([]);
      panel.hidden = false;
      foot.hidden = foot.childElementCount === 0;
    },
    hide() {
      status.show('');
      show([]);
    },
    showBeforeTyping() {
      status.show('');
      const queries = [...new Set(readTrail().map(({ query }) => query))].reverse().slice(0, mostRecent);
      show(createQueryGroup(searching.recent, queries, options));
      const popular = async () =>
        createEntryGroup(searching.popular, (await loadPopular()).slice(0, mostPopular), options);
      return append(popular());
    },
    async showAnswer(answer: Answer) {
      status.showAnswer(answer);
      show(createAnswerOptions(answer, options), answer);
      if (answer.verdict !== 'none') return;
      const near = async () => {
        const urls = answer.results.map(({ url }) => url);
        return createEntryGroup(searching.mostAsked, await findMostAsked(urls, mostPopular), options);
      };
      await append(near());
    },
  };
}

interface KeyEvents {
  isAnswered: () => boolean;
  onEscape: () => void;
}

function listenForKeys(
  input: HTMLInputElement,
  panel: HTMLElement,
  choice: ReturnType<typeof createChoice>,
  { isAnswered, onEscape }: KeyEvents,
): void {
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && choice.list().length > 0) {
      event.preventDefault();
      choice.move(step);
    } else if (event.key === 'Enter' && (choice.chosen() || input.form)) {
      event.preventDefault();
      // Whoever typed on means the new words, not a page that answered the old ones.
      const option = isAnswered() ? choice.chosen() : undefined;
      if (option) openOption(input, option, event.ctrlKey || event.metaKey);
      else if (input.form && readQuery(input)) openResults(input.form.action, readQuery(input));
    } else if (event.key === 'Escape' && !panel.hidden && !input.closest('dialog')) {
      input.value = '';
      // Lines that were pasted go with it.
      input.dispatchEvent(new Event('input', { bubbles: true }));
      onEscape();
    }
  });
}

function openOption(input: HTMLInputElement, option: HTMLElement | undefined, apart: boolean): void {
  const { href, query } = option?.dataset ?? {};
  if (query) askAgain(input, query);
  else if (href) openPage(href, apart);
}

function createListbox(page: Document, id: string, label: string): HTMLElement {
  const list = page.createElement('div');
  list.id = id;
  list.className = 'hits';
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', label);
  return list;
}

/** Which option the field points to. */
function createChoice(input: HTMLInputElement, list: HTMLElement) {
  const all = () => [...list.querySelectorAll<HTMLElement>('[role=option]')];
  const chosen = () => all().find((option) => option.getAttribute('aria-selected') === 'true');
  const choose = (option: HTMLElement | undefined) => {
    for (const one of all()) one.setAttribute('aria-selected', String(one === option));
    if (option) input.setAttribute('aria-activedescendant', option.id);
    else input.removeAttribute('aria-activedescendant');
    option?.scrollIntoView({ block: 'nearest' });
  };
  const move = (step: number) => {
    const options = all();
    const at = options.indexOf(chosen() as HTMLElement);
    choose(options.at((at + step + (at < 0 && step < 0 ? 1 : 0)) % options.length));
  };
  return { list: all, chosen, choose, move };
}

function askAgain(input: HTMLInputElement, query: string): void {
  if (query.includes('\n')) {
    showLines(input, query);
    return;
  }
  input.value = query;
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

function openPage(href: string, apart: boolean): void {
  rememberOpened(href);
  tellOpened(href);
  if (apart) window.open(href, '_blank', 'noopener');
  else location.assign(href);
}
