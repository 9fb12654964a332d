import type { Diagnostic } from '../../diagnostics/index.ts';
import type { Page } from '../page.ts';
import { findTranslations, type Translation } from './find-translations.ts';
import type { SiteLanguages } from './site-languages.ts';
import { findLanguageName } from './split-language.ts';

/** What has to be translated, and what has to be translated again, as warnings at the page that needs the work. */
export function checkTranslations(
  pages: readonly Page[],
  changedAt: (file: string) => number | undefined,
  site: SiteLanguages = {},
): Diagnostic[] {
  return findTranslations(pages, changedAt, site).flatMap(describe);
}

function describe({ page, language, state, translation }: Translation): Diagnostic[] {
  const name = findLanguageName(language);
  if (state === 'missing')
    return [
      {
        code: 'TZ_TRANSLATION_MISSING',
        severity: 'warning',
        message: `The page is not translated into ${name}.`,
        hint: `A translation has the same path in a folder \`${language}/\` of the same collection.`,
        place: { file: page.file, line: 1, column: 1 },
      },
    ];
  if (state === 'outdated' && translation)
    return [
      {
        code: 'TZ_TRANSLATION_OUTDATED',
        severity: 'warning',
        message: `${page.file} has changed after its translation.`,
        hint: `Compare them: \`git log -p ${page.file}\` shows the changes.`,
        place: { file: translation.file, line: 1, column: 1 },
      },
    ];
  return [];
}
