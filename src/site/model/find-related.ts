/** What of a page says what it is about. */
export interface RelatedSource {
  key: string;
  /** Words, the important ones repeated. */
  words: string;
  /** Keys of the pages that it links to. */
  links: readonly string[];
}

const wordsOf = new Intl.Segmenter(undefined, { granularity: 'word' });
const termsPerPage = 24;
const linkScore = 0.25;
const nearEnough = 0.08;

/**
 * Finds the pages near a page: those that share its rare words (cosine of tf-idf vectors, cut to each page's strongest
 * terms) or are linked with it. https://nlp.stanford.edu/IR-book/html/htmledition/dot-products-1.html
 */
export function createRelatedFinder(
  sources: readonly RelatedSource[],
): (key: string, count: number) => string[] {
  const vectors = createVectors(sources);
  const holders = new Map<string, [key: string, weight: number][]>();
  for (const [key, vector] of vectors)
    for (const [term, weight] of vector) holders.set(term, [...(holders.get(term) ?? []), [key, weight]]);
  const linked = collectLinks(sources);
  return (key, count) => {
    const scores = new Map([...(linked.get(key) ?? [])].map((other) => [other, linkScore]));
    for (const [term, weight] of vectors.get(key) ?? [])
      for (const [other, theirs] of holders.get(term) ?? [])
        scores.set(other, (scores.get(other) ?? 0) + weight * theirs);
    return [...scores]
      .filter(([other, score]) => other !== key && score >= nearEnough)
      .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
      .slice(0, count)
      .map(([other]) => other);
  };
}

function createVectors(sources: readonly RelatedSource[]): Map<string, Map<string, number>> {
  const counts = sources.map(({ key, words }) => [key, countTerms(words)] as const);
  const pagesOf = new Map<string, number>();
  for (const [, terms] of counts)
    for (const term of terms.keys()) pagesOf.set(term, (pagesOf.get(term) ?? 0) + 1);
  const idf = (term: string) => Math.log(sources.length / (pagesOf.get(term) ?? 1));
  return new Map(counts.map(([key, terms]) => [key, normalise(terms, idf)]));
}

function countTerms(words: string): Map<string, number> {
  const terms = new Map<string, number>();
  for (const { segment, isWordLike } of wordsOf.segment(words.toLowerCase())) {
    if (isWordLike && (segment.length > 2 || /\p{Script=Han}/u.test(segment)))
      terms.set(segment, (terms.get(segment) ?? 0) + 1);
  }
  return terms;
}

function normalise(terms: ReadonlyMap<string, number>, idf: (term: string) => number): Map<string, number> {
  const weighed = [...terms].map(([term, count]) => [term, (1 + Math.log(count)) * idf(term)] as const);
  const strongest = weighed.sort(([, a], [, b]) => b - a).slice(0, termsPerPage);
  const length = Math.hypot(...strongest.map(([, weight]) => weight)) || 1;
  return new Map(strongest.map(([term, weight]) => [term, weight / length]));
}

/** Links count in both directions. */
function collectLinks(sources: readonly RelatedSource[]): Map<string, Set<string>> {
  const linked = new Map(sources.map(({ key }) => [key, new Set<string>()]));
  for (const { key, links } of sources)
    for (const other of links) {
      linked.get(key)?.add(other);
      linked.get(other)?.add(key);
    }
  return linked;
}
