import type { Section } from '../answer.ts';
import type { Anchor, IndexedPage } from '../search-index.ts';
import type { Hit } from './find-hits.ts';

const mostSections = 3;

/** The sections of a page that hold most of what was asked, best first; the page's own title is none. */
export function findSections(page: IndexedPage, hits: readonly Hit[]): Section[] {
  const anchors = [...page.anchors].sort((a, b) => a.start - b.start);
  const found = new Map<Anchor, Map<string, number>>();
  let current = -1;
  for (const { start, term, idf } of hits) {
    while ((anchors[current + 1]?.start ?? Number.POSITIVE_INFINITY) <= start) current++;
    const anchor = anchors[current];
    if (!anchor) continue;
    const terms = found.get(anchor) ?? new Map<string, number>();
    found.set(anchor, terms.set(term, idf));
  }
  const weigh = (terms: Map<string, number>) => [...terms.values()].reduce((sum, idf) => sum + idf, 0);
  return [...found]
    .filter(([{ title }]) => title !== page.title)
    .map(([anchor, terms]) => ({ anchor, weight: weigh(terms) }))
    .sort((a, b) => b.weight - a.weight || a.anchor.start - b.anchor.start)
    .slice(0, mostSections)
    .map(({ anchor }) => ({ title: anchor.title, url: `${page.url}#${anchor.id}` }));
}
