import { type Answer, findAnswers } from '../../../search/index.ts';
import { readQuery } from '../keep-pasted-lines.ts';
import { rememberQuery } from '../trail.ts';
import { loadIndex } from './load-index.ts';
import { tellSettled } from './tell-signal.ts';

export interface QueryEvents {
  onAnswer: (answer: Answer) => void;
  onEmpty: () => void;
  onError: () => void;
}

/** Answers while the reader types. Only the answer to the last query is shown. */
export function watchQuery(input: HTMLInputElement, events: QueryEvents): { ask: () => Promise<void> } {
  let turn = 0;
  let timer = 0;
  const ask = async () => {
    turn += 1;
    const mine = turn;
    const query = readQuery(input);
    if (query === '') return events.onEmpty();
    try {
      const answer = await findAnswers(query, await loadIndex(), { limit: 8 });
      if (mine !== turn) return;
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
  void loadIndex().catch(() => undefined);
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void ask(), 90);
  });
  return { ask };
}
