import { findChange } from './find-change.ts';
import type { SitePage } from './site-page.ts';

/** An answer with the day on which it was last resolved or changed. */
export interface DatedPage {
  page: SitePage;
  /** ISO 8601. */
  day: string;
}

function findDay(page: SitePage): string | undefined {
  const { data } = page.entry;
  const closed = ('sources' in data && data.sources ? data.sources : []).flatMap(
    (source) => source.closed ?? [],
  );
  const last = closed
    .map((day) => day.toISOString().slice(0, 10))
    .sort()
    .at(-1);
  return last ?? findChange(page)?.changed;
}

/** The newest answers first: by the day their ticket was resolved, else by their last change. */
export function findNewest(pages: readonly SitePage[], count: number): DatedPage[] {
  return pages
    .filter(({ collection, id }) => collection === 'faq' && id !== 'index')
    .flatMap((page) => {
      const day = findDay(page);
      return day ? [{ page, day }] : [];
    })
    .sort((a, b) => (a.day === b.day ? (a.page.id < b.page.id ? -1 : 1) : a.day < b.day ? 1 : -1))
    .slice(0, count);
}
