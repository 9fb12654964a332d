import type { Diagnostic } from '../diagnostics/index.ts';
import { findKeyPlace } from './find-key-place.ts';
import type { Page } from './page.ts';

const day = (date: Date) => date.toISOString().slice(0, 10);

/**
 * Pages whose `reviewBy` has passed. On the day itself nothing is due yet.
 *
 * @param today the day of the check; only its date in UTC counts.
 */
export function checkFreshness(pages: readonly Page[], today: Date): Diagnostic[] {
  return pages.flatMap((page) => {
    const { reviewBy, owner } = page.frontmatter;
    if (!(reviewBy instanceof Date) || day(reviewBy) >= day(today)) return [];
    const diagnostic: Diagnostic = {
      code: 'TZ_PAGE_REVIEW_DUE',
      severity: 'warning',
      message: `The page was to be read again by ${day(reviewBy)}.`,
      hint: `${typeof owner === 'string' ? `${owner} answers for it: read` : 'Read'} it, then set \`reviewBy\` to the next day that makes sense.`,
      place: findKeyPlace(page, 'reviewBy'),
    };
    return [diagnostic];
  });
}
