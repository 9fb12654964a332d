import type { Answer } from '../../../search/index.ts';

/** Under this confidence the results are offered as the nearest, not as the answer. */
export const sureEnough = 0.4;

/** What is said over the results: the sentence that a reader hears, too. */
export function describeAnswer({ class: kind, count, confidence }: Answer): { lead: string; rest: string } {
  if (count === 0)
    return { lead: 'No page fits.', rest: 'Try fewer words, or paste the error exactly as it was printed.' };
  const pages = count === 1 ? 'One page fits.' : `${count} pages fit.`;
  if (confidence < sureEnough) return { lead: 'Nothing fits well.', rest: 'These pages come nearest.' };
  if (kind === 'error')
    return {
      lead: 'An error we know.',
      rest: `Paths and line numbers were left out of the search. ${pages}`,
    };
  return { lead: pages, rest: '' };
}
