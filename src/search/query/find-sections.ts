import type { Section } from '../answer.ts';
import type { Anchor, IndexedPage } from '../search-index.ts';
import type { Hit } from './find-hits.ts';

const mostSections = 3;

/** What stands so far down is not seen when the page opens, in characters. */
const firstScreen = 700;
/** A section that holds so much of what was asked is the one to open. */
const leadingShare = 0.6;

/** The sections of a page that hold most of what was asked, best first; the page's own title is none. */
export function findSections(page: IndexedPage, hits: readonly Hit[]): Section[] {
  return rankSections(page, hits)
    .slice(0, mostSections)
    .map(({ anchor }) => formatSection(page, anchor));
}

/** Where a page is opened: at its head, or at a section below the first screen that holds most of what the page says to the query. */
export function findLanding(page: IndexedPage, hits: readonly Hit[]): string {
  const [best] = rankSections(page, hits);
  const whole = sumWeights(new Map(hits.map(({ term, idf }) => [term, idf])));
  return best && best.anchor.start > firstScreen && best.weight >= whole * leadingShare
    ? formatSection(page, best.anchor).url
    : page.url;
}

const formatSection = ({ url }: IndexedPage, { id, title }: Anchor): Section => ({
  title,
  url: `${url}#${id}`,
});

const sumWeights = (terms: ReadonlyMap<string, number>) =>
  [...terms.values()].reduce((sum, idf) => sum + idf, 0);

function rankSections(page: IndexedPage, hits: readonly Hit[]): { anchor: Anchor; weight: number }[] {
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
  return [...found]
    .filter(([{ title }]) => title !== page.title)
    .map(([anchor, terms]) => ({ anchor, weight: sumWeights(terms) }))
    .sort((a, b) => b.weight - a.weight || a.anchor.start - b.anchor.start);
}
