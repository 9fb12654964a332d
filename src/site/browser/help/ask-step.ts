import { findAnswers, type Result } from '../../../search/index.ts';
import type { HelpWords, Words } from '../../words/index.ts';
import { readAsked } from '../asked.ts';
import { readQuery, showLines } from '../keep-pasted-lines.ts';
import { describeAnswer } from '../search/describe-answer.ts';
import { loadIndex } from '../search/load-index.ts';
import { addressOf, createResultParts } from '../search/result-parts.ts';
import { watchQuery } from '../search/watch-query.ts';
import { rememberOpened } from '../trail.ts';

/** The first two layers: what the knowledge base says, and what was asked before, to the same words. */
export interface AskStep {
  form: HTMLFormElement;
  answers: HTMLElement;
  threads: HTMLElement | null;
  words: HelpWords;
  site: Words;
  /** Called with each answer, and how much it holds: from the first on, readers are asked whether it helped. */
  onAnswer: (step: 'ask' | 'threads', found: number) => void;
}

const shown = 4;
/** Threads are looked for when somebody stops typing. */
const pause = 400;

/** @returns what is being asked. */
export function attachAskStep({ form, answers, threads, words, site, onAnswer }: AskStep): () => string {
  const input = form.querySelector('input') as HTMLInputElement;
  const askThreads = threads && watchThreads(threads, { words, site, onAnswer });
  const { ask } = watchQuery(input, {
    onAnswer(answer) {
      const inBase = answer.results.filter(({ kind }) => kind !== 'questions');
      const count = inBase.length && answer.count - (answer.results.length - inBase.length);
      const { lead, rest } = describeAnswer({ ...answer, count }, site.searching);
      showResults(answers, lead, rest, inBase.slice(0, shown), site);
      askThreads?.(answer.query);
      onAnswer('ask', inBase.length);
    },
    onEmpty: () => answers.replaceChildren(),
    onError() {
      showResults(answers, site.searching.failed, words.failedHint, [], site);
      onAnswer('ask', 0);
    },
  });
  const { question, log } = readAsked();
  const carried = question || (new URL(location.href).searchParams.get('q') ?? '');
  if (input.value === '' && log) showLines(input, log);
  else {
    // What was typed before this was loaded stays, and is asked.
    input.value ||= carried;
    if (readQuery(input)) void ask();
  }
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void ask();
  });
  return () => readQuery(input);
}

function showResults(
  panel: HTMLElement,
  lead: string,
  rest: string,
  results: readonly Result[],
  site: Words,
): void {
  const say = document.createElement('p');
  say.className = 'say';
  const strong = document.createElement('strong');
  strong.textContent = lead;
  say.append(strong, rest && ` ${rest}`);
  panel.replaceChildren(say, ...(results.length > 0 ? [createList(results, site)] : []));
}

function createList(results: readonly Result[], site: Words): HTMLUListElement {
  const list = document.createElement('ul');
  list.className = 'hits';
  list.append(
    ...results.map((result) => {
      const item = document.createElement('li');
      item.className = 'hit';
      item.append(...createResultParts(result, document, true, site.searching));
      item.addEventListener('click', ({ target }) => {
        if (target instanceof HTMLAnchorElement) rememberOpened(addressOf(result));
      });
      return item;
    }),
  );
  return list;
}

/** Looks for threads near a query once nobody types. Only what is near the last query is shown. */
function watchThreads(
  panel: HTMLElement,
  { words, site, onAnswer }: Pick<AskStep, 'words' | 'site' | 'onAnswer'>,
): (query: string) => void {
  let timer = 0;
  let turn = 0;
  const show = async (query: string, mine: number) => {
    try {
      const results = await findThreads(query);
      if (mine !== turn) return;
      const { none, noneHint, near } = words.threads;
      const [lead, rest] = results.length === 0 ? [none, noneHint] : [near(results.length), ''];
      showResults(panel, lead, rest, results, site);
      onAnswer('threads', results.length);
    } catch (error) {
      if (mine === turn) showResults(panel, site.searching.failed, words.failedHint, [], site);
      // Shown to the reader above; the cause goes where a developer looks.
      reportError(error);
    }
  };
  return (query) => {
    clearTimeout(timer);
    turn += 1;
    const mine = turn;
    timer = window.setTimeout(() => void show(query, mine), pause);
  };
}

async function findThreads(query: string): Promise<readonly Result[]> {
  const options = { limit: shown, facets: { kind: ['questions'] } };
  return (await findAnswers(query, await loadIndex(), options)).results;
}
