import type { CollectionName } from './collections.ts';

/** Where a page stands on the site, below its base: `/docs/start/install/`. Characters are as in the id, not encoded. */
export function createPageAddress(page: { collection: CollectionName; id: string }): string {
  return `/${page.collection}/${page.id}/`;
}
