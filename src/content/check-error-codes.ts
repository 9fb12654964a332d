import type { Diagnostic } from '../diagnostics/index.ts';
import type { SiteLanguages } from './languages/site-languages.ts';
import { splitLanguage } from './languages/split-language.ts';
import type { Page } from './page.ts';

/** The error code that a page is about: the name of its file. */
export const findErrorCode = ({ id }: Pick<Page, 'id'>): string => id.split('/').at(-1) ?? id;

/** What a product can print. */
export interface ProductCodes {
  /** One for each line of the list; empty texts are passed over. */
  printed: readonly string[];
  /** File of that list, for the place of what is missing. */
  list: string;
}

/**
 * Each code has one page (and its translations), and each code that the product prints has one.
 *
 */
export function checkErrorCodes(
  pages: readonly Page[],
  { printed, list }: ProductCodes = { printed: [], list: 'content/errors' },
  { languages }: SiteLanguages = {},
): Diagnostic[] {
  const errors = pages.filter(({ collection, id }) => collection === 'errors' && id !== 'index');
  const byCode = Map.groupBy(
    errors.filter(({ id }) => splitLanguage(id, languages).language === undefined),
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
