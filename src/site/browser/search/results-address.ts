import { readAsked, rememberAsked } from '../asked.ts';

/** Stands in the address for a paste of several lines, which stays in the tab. */
const pastedMark = '#pasted';

/**
 * The query in the part of the address that no server is told: `#q=...`. A paste of several lines is kept in the tab instead.
 */
export const formatResultsHash = (query: string): string =>
  query.includes('\n') ? pastedMark : `#${new URLSearchParams({ q: query })}`;

/** Goes to the page of results. @param address of that page. */
export function openResults(address: string, query: string): void {
  rememberAsked(query);
  location.assign(`${address}${formatResultsHash(query)}`);
}

/** The query that an address asks: `#q=`, a paste of this tab, or `?q=` as a form without scripts sends it. */
export function readResultsQuery({ hash, searchParams }: URL): string {
  if (hash === pastedMark) return readAsked().log;
  return new URLSearchParams(hash.slice(1)).get('q') ?? searchParams.get('q') ?? '';
}
