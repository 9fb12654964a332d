import { expect, test } from 'vitest';
import { findStalePages } from './check-freshness.ts';
import { collections } from './collections.ts';
import type { Page } from './page.ts';
import { parsePage } from './parse-page.ts';

const [docs] = collections;
function pageOf(id: string, reviewBy: string): Page {
  const text = `---\ntitle: ${id}\nreviewBy: ${reviewBy}\n---\n`;
  const { page } = docs ? parsePage({ file: `${id}.md`, id, text }, docs) : {};
  if (!page) throw new Error('the page does not parse');
  return page;
}

const pages = [
  pageOf('today', '2026-11-21'),
  pageOf('late', '2026-11-20'),
  pageOf('later', '2026-01-01'),
  pageOf('soon', '2026-11-30'),
  pageOf('far', '2027-11-30'),
];
const names = (today: string, ahead?: number) =>
  findStalePages(pages, new Date(today), ahead).map(({ page, daysLate }) => `${page.id} ${daysLate}`);

test('what has passed is stale, the longest overdue first; the day itself is not late, at any hour', () => {
  expect(names('2026-11-21T00:00:00Z')).toEqual(['later 324', 'late 1']);
  expect(names('2026-11-21T23:59:59Z')).toEqual(['later 324', 'late 1']);
  expect(names('2026-11-22T00:00:00Z')).toEqual(['later 325', 'late 2', 'today 1']);
});

test('looking ahead names what comes up to that many days from now', () => {
  expect(names('2026-11-21', 1)).toEqual(['later 324', 'late 1', 'today 0']);
  expect(names('2026-11-21', 8)).toEqual(['later 324', 'late 1', 'today 0']);
  expect(names('2026-11-21', 9)).toEqual(['later 324', 'late 1', 'today 0', 'soon -9']);
});
