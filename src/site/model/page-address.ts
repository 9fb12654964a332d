/** The base of a site without a slash at its end: `/kb/` is `/kb`, `/` is nothing. */
export const trimBase = (base: string): string => base.replace(/\/+$/, '');

/**
 * Address of a page: `/docs/guides/start/`. The collection's own first page, `index`, has the collection's address.
 *
 * @param base path under which the site is published.
 */
export function createPageAddress(collection: string, id: string, base = '/'): string {
  const path = id === 'index' ? [] : id.split('/').map(encodeURIComponent);
  return `${[trimBase(base), collection, ...path].join('/')}/`;
}
