import type { Diagnostic } from '../diagnostics/index.ts';
import { findKeyPlace } from './find-key-place.ts';
import type { Page } from './page.ts';

/** A page that somebody should read again. */
export interface StalePage {
  page: Page;
  reviewBy: Date;
  /** Whole days since `reviewBy`; negative while the day is still to come. */
  daysLate: number;
  owner?: string;
}

const dayLength = 86_400_000;
const dayOf = (date: Date) => Math.floor(date.getTime() / dayLength);
const format = (date: Date) => date.toISOString().slice(0, 10);

/**
 * Pages whose `reviewBy` has passed or comes soon, the longest overdue first. On the day itself nothing is due yet.
 *
 * @param today only its date in UTC counts.
 * @param ahead how many days before its day a page is named (default: 0, only what has passed).
 */
export function findStalePages(pages: readonly Page[], today: Date, ahead = 0): StalePage[] {
  return pages
    .flatMap((page): StalePage[] => {
      const { reviewBy, owner } = page.frontmatter;
      if (!(reviewBy instanceof Date)) return [];
      const daysLate = dayOf(today) - dayOf(reviewBy);
      return [{ page, reviewBy, daysLate, ...(typeof owner === 'string' ? { owner } : {}) }];
    })
    .filter(({ daysLate }) => daysLate > 0 || (ahead > 0 && -daysLate <= ahead))
    .toSorted((a, b) => b.daysLate - a.daysLate);
}

/** The stale pages as warnings, at the line of their `reviewBy`. */
export function checkFreshness(pages: readonly Page[], today: Date, ahead = 0): Diagnostic[] {
  return findStalePages(pages, today, ahead).map(
    ({ page, reviewBy, daysLate, owner }): Diagnostic => ({
      code: 'TZ_PAGE_REVIEW_DUE',
      severity: 'warning',
      message:
        daysLate > 0
          ? `The page was to be read again by ${format(reviewBy)}.`
          : `The page is to be read again by ${format(reviewBy)}.`,
      hint: `${owner ? `${owner} answers for it: read` : 'Read'} it, then set \`reviewBy\` to the next day that makes sense.`,
      place: findKeyPlace(page, 'reviewBy'),
    }),
  );
}
