import type { Facet } from '../search-index.ts';

/** Wanted values by facet: any of the values, of each of the facets. */
export type WantedFacets = Readonly<Record<string, readonly string[]>>;

/**
 * Whether a page, by its key, is wanted.
 *
 * @param lenient whether a page without a value for a facet fits: a page that names no version is about all of them.
 */
export function createFacetFilter(
  facets: readonly Facet[],
  wanted: WantedFacets,
  lenient: boolean,
): (key: string) => boolean {
  const tests = Object.entries(wanted)
    .filter(([, values]) => values.length > 0)
    .map(([name, values]) => {
      const own = facets.filter((facet) => facet.name === name);
      const chosen = own.filter(({ value }) => values.includes(value));
      return (key: string) =>
        chosen.some(({ keys }) => keys.has(key)) || (lenient && own.every(({ keys }) => !keys.has(key)));
    });
  return (key) => tests.every((fits) => fits(key));
}

/**
 * How many of some pages would be shown for each value of each facet: what a filter shows beside its names. The facet itself is left
 * open, so that another of its values can be chosen.
 *
 * @param keys of the pages that fit the query.
 */
export function countFacets(
  facets: readonly Facet[],
  keys: readonly string[],
  wanted: WantedFacets = {},
): Record<string, Record<string, number>> {
  const counts: Record<string, Record<string, number>> = {};
  for (const name of new Set(facets.map((facet) => facet.name))) {
    const isShown = createFacetFilter(facets, { ...wanted, [name]: [] }, false);
    const shown = keys.filter(isShown);
    for (const { value, keys: holders } of facets.filter((facet) => facet.name === name)) {
      const count = shown.filter((key) => holders.has(key)).length;
      if (count > 0) counts[name] = { ...counts[name], [value]: count };
    }
  }
  return counts;
}
