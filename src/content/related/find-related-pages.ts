import { toString as textOf } from 'mdast-util-to-string';
import { createPageAddress } from '../create-page-address.ts';
import { createPageIndex } from '../links/create-page-index.ts';
import { findLinks } from '../links/find-links.ts';
import { parseLinkTarget } from '../links/parse-link-target.ts';
import type { Page } from '../page.ts';
import { createRelated, type RelatedOptions } from './create-related.ts';

/** The related pages of each page, best first, by words and by links. Pages of all collections are compared. */
export function findRelatedPages(pages: readonly Page[], options: RelatedOptions = {}): Map<Page, Page[]> {
  const index = createPageIndex(pages);
  const byAddress = new Map(pages.map((page) => [createPageAddress(page), page]));
  const sources = pages.map((page) => ({
    key: createPageAddress(page),
    title: page.title,
    asks: Array.isArray(page.frontmatter.asks) ? page.frontmatter.asks.map(String) : [],
    text: textOf({ ...page.tree, children: page.tree.children.filter(({ type }) => type !== 'yaml') }),
    links: findLinks(page.tree).flatMap(({ url }) => {
      const target = parseLinkTarget(url, page);
      if (target.kind === 'external') return [];
      const other = target.kind === 'file' ? index.byFile(target.file) : index.byAddress(target.address);
      return other && other !== page ? [createPageAddress(other)] : [];
    }),
  }));
  const related = createRelated(sources, options);
  return new Map(
    pages.map((page) => {
      const keys = related.get(createPageAddress(page)) ?? [];
      return [page, keys.flatMap((key) => byAddress.get(key) ?? [])];
    }),
  );
}
