import type { SitePage } from './site-page.ts';

/** Whether a page is in the search index: all are, unless the frontmatter says `pagefind: false`. */
export const isSearched = ({ entry: { data } }: Pick<SitePage, 'entry'>): boolean =>
  !('pagefind' in data && data.pagefind === false);
