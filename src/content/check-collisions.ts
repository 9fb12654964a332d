import type { Diagnostic } from '../diagnostics/index.ts';
import { createPageAddress } from './create-page-address.ts';
import type { Page } from './page.ts';

/**
 * Two pages with one address: `index.md` beside `README.md`, `a.md` beside `a/index.md`, a `slug` that is taken. Names
 * that differ only by case count as one, since a disk of macOS or Windows keeps only one of them.
 */
export function checkCollisions(pages: readonly Page[]): Diagnostic[] {
  const byAddress = Map.groupBy(pages, (page) => createPageAddress(page).toLowerCase());
  return [...byAddress.values()].flatMap(([first, ...others]) =>
    first ? others.map((page) => samePlace(page, first)) : [],
  );
}

function samePlace(page: Page, first: Page): Diagnostic {
  const address = createPageAddress(page);
  const exact = address === createPageAddress(first);
  return {
    code: 'TZ_PAGE_SAME_ADDRESS',
    severity: 'error',
    message: exact
      ? `The page has the address ${address}, and so has ${first.file}: only one of them would be built.`
      : `The page has the address ${address}, and ${first.file} has ${createPageAddress(first)}: many disks and servers take them for one.`,
    hint: exact
      ? 'Rename one of them, or merge them.'
      : 'Rename one of them, so that they differ by more than case.',
    place: { file: page.file, line: 1, column: 1 },
  };
}
