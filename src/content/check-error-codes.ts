import type { Diagnostic } from '../diagnostics/index.ts';
import { splitLanguage } from './languages/split-language.ts';
import type { Page } from './page.ts';

/** The error code that a page is about: the name of its file. */
export const findErrorCode = ({ id }: Pick<Page, 'id'>): string => id.split('/').at(-1) ?? id;

/** A translation is the same page once more. */
const isTranslation = ({ id }: Page): boolean => splitLanguage(id).language !== undefined;

/**
 * Each code has one page (and its translations), and each code that the product prints has one.
 *
 * @param printed codes that the product can print, one for each line of the list; empty texts are passed over.
 * @param list file of that list, for the place of what is missing.
 */
export function checkErrorCodes(
  pages: readonly Page[],
  printed: readonly string[] = [],
  list = 'content/errors',
): Diagnostic[] {
  const errors = pages.filter(({ collection, id }) => collection === 'errors' && id !== 'index');
  const byCode = Map.groupBy(
    errors.filter((page) => !isTranslation(page)),
    findErrorCode,
  );
  const twice = [...byCode].flatMap(([code, [first, ...others]]) =>
    first ? others.map((page) => inTwoPages(code, page, first)) : [],
  );
  const missing = printed.flatMap((code, index) =>
    code === '' || byCode.has(code) ? [] : [withoutPage(code, list, index + 1)],
  );
  return [...twice, ...missing];
}

const inTwoPages = (code: string, page: Page, first: Page): Diagnostic => ({
  code: 'TZ_ERRORS_CODE_TWICE',
  severity: 'error',
  message: `The code ${code} has this page and ${first.file}, so it is not clear which one the product points to.`,
  hint: 'Merge them into one.',
  place: { file: page.file, line: 1, column: 1 },
});

const withoutPage = (code: string, list: string, line: number): Diagnostic => ({
  code: 'TZ_ERRORS_CODE_WITHOUT_PAGE',
  severity: 'error',
  message: `The product prints ${code}, and no page says what it means.`,
  hint: `Write content/errors/${code}.md.`,
  place: { file: list, line },
});
