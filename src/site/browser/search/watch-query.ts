import { type Answer, type AnswerOptions, findAnswers } from '../../../search/index.ts';
import { readQuery } from '../keep-pasted-lines.ts';
import { rememberQuery } from '../trail.ts';
import { loadIndex } from './load-index.ts';
import { prepareSignals, tellSettled } from './tell-signal.ts';

export interface QueryEvents {
  onAnswer: (answer: Answer) => void;
  onEmpty: () => void;
  onError: () => void;
}

/** Values of facets that a reader chose: `{ kind: ['faq'] }`. */
export type Chosen = NonNullable<AnswerOptions['facets']>;

export interface Watch {
  /** Answers what stands in the field now. */
  ask: () => Promise<void>;
  /** Shows only pages with these values from now on. */
  choose: (facets: Chosen) => void;
  /** Answers the words as they were typed, until others are. */
  askAsTyped: () => void;
  /** Whether what was told last is about what stands in the field now. */
  isAnswered: () => boolean;
  /** Lets go of what is being asked: no answer to it is told. */
  drop: () => void;
}

const pause = 90;

/** Answers while the reader types. Only the answer to the last query is shown. */
export function watchQuery(input: HTMLInputElement, events: QueryEvents): Watch {
  let turn = 0;
  let timer = 0;
  let facets: Chosen = {};
  let correct = true;
  let answered = '';
  const drop = () => {
    turn += 1;
    clearTimeout(timer);
  };
  const ask = async () => {
    drop();
    const mine = turn;
    const query = readQuery(input);
    if (query === '') {
      answered = '';
      return events.onEmpty();
    }
    try {
      const options = { limit: 8, countFacets: true, facets, correct, ...findPreference(facets) };
      const answer = await findAnswers(query, await loadIndex(), options);
      if (mine !== turn) return;
      answered = query;
      rememberQuery(answer.query, answer.count);
      events.onAnswer(answer);
      tellSettled(answer);
    } catch (error) {
      if (mine === turn) events.onError();
      // Shown to the reader above; the cause goes where a developer looks.
      reportError(error);
    }
  };
  // A failure here is told when the reader has typed something.
  void warmIndex().catch(() => undefined);
  void prepareSignals().catch(reportError);
  input.addEventListener('input', () => {
    correct = true;
    clearTimeout(timer);
    timer = window.setTimeout(() => void ask(), pause);
  });
  return {
    ask,
    choose(chosen) {
      facets = chosen;
      void ask();
    },
    askAsTyped() {
      correct = false;
      void ask();
    },
    isAnswered: () => readQuery(input) === answered,
    drop,
  };
}

/** Reads what every question needs, while the reader still thinks of it. */
async function warmIndex(): Promise<void> {
  const index = await loadIndex();
  await Promise.all([index.listFacets?.(), index.listSynonyms?.()]);
}

/** The reader's version of the product comes first, unless they choose another one. */
function findPreference(facets: Chosen): Pick<AnswerOptions, 'prefer'> {
  const { version } = document.documentElement.dataset;
  return version && !facets.version?.length ? { prefer: { version: [version] } } : {};
}
