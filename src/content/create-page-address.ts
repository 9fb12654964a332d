import type { CollectionName } from './collections.ts';

/**
 * Where a page stands on the site, below its base: `/docs/start/install/`. The collection's own first page, `index`, has
 * the collection's address. Characters are as in the id, not encoded.
 */
export function createPageAddress({ collection, id }: { collection: CollectionName; id: string }): string {
  return id === 'index' ? `/${collection}/` : `/${collection}/${id}/`;
}
