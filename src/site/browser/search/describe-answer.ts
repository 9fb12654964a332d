import type { Answer } from '../../../search/index.ts';

/** What is said over the results: the sentence that a reader hears, too. */
export function describeAnswer(answer: Answer): { lead: string; rest: string } {
  const { lead, rest } = describeVerdict(answer);
  return { lead, rest: [describeCorrections(answer), rest].filter(Boolean).join(' ') };
}

function describeVerdict({ class: kind, count, verdict }: Answer): { lead: string; rest: string } {
  if (count === 0)
    return { lead: 'No page fits.', rest: 'Try fewer words, or paste the error exactly as it was printed.' };
  const pages = count === 1 ? 'One page fits.' : `${count} pages fit.`;
  if (verdict === 'none') return { lead: 'Nothing here answers this.', rest: 'These pages come nearest.' };
  if (verdict === 'related') return { lead: 'These may help.', rest: pages };
  if (kind === 'error')
    return {
      lead: 'An error we know.',
      rest: `Paths and line numbers were left out of the search. ${pages}`,
    };
  return { lead: pages, rest: '' };
}

const describeCorrections = ({ corrections }: Answer): string =>
  corrections
    .map(({ from, to }) => `Searched for \u201c${to}\u201d instead of \u201c${from}\u201d.`)
    .join(' ');
