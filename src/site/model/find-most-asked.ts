import type { SitePage } from './site-page.ts';

/** How many tickets asked for an answer: each after the first is one that the page could save. */
export const countTickets = ({ entry: { data } }: SitePage) =>
  'sources' in data ? (data.sources?.length ?? 0) : 0;

/** The answers that more than one ticket asked for, those with the most tickets first: each ticket after the first is one that the page could save. */
export function findMostAsked(pages: readonly SitePage[], count: number): SitePage[] {
  return pages
    .filter((page) => page.collection === 'faq' && countTickets(page) > 1)
    .sort((a, b) => countTickets(b) - countTickets(a) || (a.id < b.id ? -1 : 1))
    .slice(0, count);
}
