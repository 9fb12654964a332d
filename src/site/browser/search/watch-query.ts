import { type Answer, findAnswers } from '../../../search/index.ts';
import { loadIndex } from './load-index.ts';

export interface QueryEvents {
  onAnswer: (answer: Answer) => void;
  onEmpty: () => void;
  onError: () => void;
}

/** Longer than any message worth searching, and short enough for an address. */
const longest = 4000;
const pasted = new WeakMap<HTMLInputElement, { shown: string; raw: string }>();

/** What the reader asks: the text of the field, or all lines of an error that was pasted into it. */
export function readQuery(input: HTMLInputElement): string {
  const paste = pasted.get(input);
  return paste?.shown === input.value ? paste.raw : input.value.trim();
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
      if (mine === turn) events.onAnswer(answer);
    } catch (error) {
      if (mine === turn) events.onError();
      // Shown to the reader above; the cause goes where a developer looks.
      reportError(error);
    }
  };
  input.addEventListener('focus', () => void loadIndex().catch(() => undefined), { once: true });
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void ask(), 90);
  });
  input.addEventListener('paste', (event) => keepLines(event, input));
  return { ask };
}

/** A field of one line would run the lines of a stack trace together; they are kept for the search. */
function keepLines(event: ClipboardEvent, input: HTMLInputElement): void {
  const raw = event.clipboardData?.getData('text').slice(0, longest) ?? '';
  if (!raw.trim().includes('\n') || input.value.trim() !== '') return;
  event.preventDefault();
  input.value = raw.replace(/\s+/g, ' ').trim();
  pasted.set(input, { shown: input.value, raw });
  input.dispatchEvent(new Event('input', { bubbles: true }));
}
