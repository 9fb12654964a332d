import type { Answer } from '../../../search/index.ts';
import type { Words } from '../../words/index.ts';
import { describeAnswer } from './describe-answer.ts';

export interface Status {
  elements: readonly HTMLElement[];
  showAnswer: (answer: Answer) => void;
  show: (lead: string, rest?: string) => void;
}

/**
 * The sentence over the results, which screen readers announce, and below it the way back to the words as they were typed.
 *
 * @param say an element with the role `status`, if the page has one already.
 */
export function createStatus(
  page: Document,
  words: Words['searching'],
  onTyped: () => void,
  say: HTMLElement = page.createElement('p'),
): Status {
  say.className = 'say';
  say.setAttribute('role', 'status');
  const typed = page.createElement('button');
  typed.type = 'button';
  typed.className = 'plain typed';
  typed.hidden = true;
  typed.addEventListener('click', onTyped);
  const show = (lead: string, rest = '') => {
    const strong = page.createElement('strong');
    strong.textContent = lead;
    say.replaceChildren(...(lead ? [strong, rest ? ` ${rest}` : ''] : []));
    typed.hidden = true;
  };
  return {
    elements: [say, typed],
    show,
    showAnswer(answer) {
      const { lead, rest } = describeAnswer(answer, words);
      show(lead, rest);
      const from = answer.corrections.map((correction) => correction.from).join(' ');
      typed.textContent = words.typedAs(from);
      typed.hidden = from === '';
    },
  };
}
