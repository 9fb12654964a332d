import type { Page } from '../page.ts';

/** An old address and the page that took its place. */
export interface Redirect {
  /** Below the site's base, as written: `/guide/install.html`. */
  from: string;
  page: Page;
}

/** The old addresses that pages claim by `redirectFrom`, in the order of the pages. */
export function createRedirects(pages: readonly Page[]): Redirect[] {
  return pages.flatMap((page) => {
    const { redirectFrom } = page.frontmatter;
    return Array.isArray(redirectFrom) ? redirectFrom.map((from) => ({ from: String(from), page })) : [];
  });
}
