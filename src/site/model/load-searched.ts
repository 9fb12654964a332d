import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, settings } from 'virtual:tierzero';
import { findContentDir } from '../content-dir.ts';
import { trimBase } from './page-address.ts';
import type { SitePage } from './site-page.ts';

/** A page with how often it was opened from search. */
export interface CountedPage {
  page: SitePage;
  count: number;
}

let counts: Record<string, number> | undefined;

/** What `npm run collect -- --snapshot` wrote; nothing is counted where it never did. */
function loadCounts(): Record<string, number> {
  const file = join(findContentDir(root, settings.content), 'metrics/searched.json');
  counts ??= existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as { opened: Record<string, number> }).opened
    : {};
  return counts;
}

/** The answers that were opened most from search, the most opened first. */
export function loadSearched(pages: readonly SitePage[], count: number): CountedPage[] {
  const opened = loadCounts();
  const base = trimBase(settings.base).length;
  return pages
    .filter(({ collection }) => collection === 'faq')
    .flatMap((page) => {
      const times = opened[decodeURI(page.href.slice(base))];
      return times ? [{ page, count: times }] : [];
    })
    .sort((a, b) => b.count - a.count || (a.page.id < b.page.id ? -1 : 1))
    .slice(0, count);
}
