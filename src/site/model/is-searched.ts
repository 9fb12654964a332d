import type { SitePage } from './site-page.ts';

/** Whether a page is in the search index: all are, unless the frontmatter says `pagefind: false` or `unlisted: true`. */
export const isSearched = ({ entry: { data }, unlisted }: Pick<SitePage, 'entry' | 'unlisted'>): boolean =>
  !unlisted && !('pagefind' in data && data.pagefind === false);
