import type { Answer } from '../../../search/index.ts';
import type { Words } from '../../words/index.ts';

/** What is said over the results: the sentence that a reader hears, too. */
export function describeAnswer(answer: Answer, words: Words['searching']): { lead: string; rest: string } {
  const { lead, rest } = describeVerdict(answer, words);
  const corrected = answer.corrections.map(({ from, to }) => words.corrected(to, from));
  return { lead, rest: [...corrected, answer.widened ? words.widened : '', rest].filter(Boolean).join(' ') };
}

function describeVerdict({ class: kind, count, verdict }: Answer, words: Words['searching']) {
  if (count === 0) return { lead: words.none, rest: words.noneHint };
  const pages = words.pages(count);
  if (verdict === 'none') return { lead: words.unanswered, rest: words.nearest };
  if (verdict === 'related') return { lead: words.related, rest: pages };
  if (kind === 'error') return { lead: words.knownError, rest: `${words.noiseLeftOut} ${pages}` };
  return { lead: pages, rest: '' };
}
