import type { Page } from '../page.ts';
import { splitVersion } from '../versions/split-version.ts';
import type { SiteLanguages } from './site-languages.ts';
import { splitLanguage } from './split-language.ts';

/** A page of the main language and what there is of it in another one. */
export interface Translation {
  page: Page;
  language: string;
  state: 'current' | 'outdated' | 'missing';
  /** Absent when the state is `missing`. */
  translation?: Page;
}

/**
 * What is translated and what is not, for each language that has at least one page in the same collection. A translation is
 * outdated when its page changed after it. Guides of older product versions are not translated any more.
 *
 * @param changedAt when a file was last changed, in any unit that rises; nothing when that is not known.
 */
export function findTranslations(
  pages: readonly Page[],
  changedAt: (file: string) => number | undefined,
  { language: main = 'en', languages: named, versions = [] }: SiteLanguages = {},
): Translation[] {
  const findLanguage = ({ id }: Page) => splitLanguage(id, named).language;
  const isTranslation = (page: Page) => findLanguage(page) !== undefined;
  const latest = pages.filter(
    ({ collection, id }) => collection !== 'docs' || splitVersion(id, versions).version === undefined,
  );
  const byCollection = Map.groupBy(latest, ({ collection }) => collection);
  return [...byCollection.values()].flatMap((group) => {
    const translations = new Map(group.filter(isTranslation).map((page) => [page.id, page]));
    const languages = new Set([...translations.values()].flatMap((page) => findLanguage(page) ?? []));
    languages.delete(main);
    const originals = group.filter((page) => !isTranslation(page));
    return [...languages].toSorted().flatMap((language) =>
      originals.map((page) => {
        const id = page.id === 'index' ? language : `${language}/${page.id}`;
        return describe(page, language, translations.get(id), changedAt);
      }),
    );
  });
}

function describe(
  page: Page,
  language: string,
  translation: Page | undefined,
  changedAt: (file: string) => number | undefined,
): Translation {
  if (!translation) return { page, language, state: 'missing' };
  const [own, source] = [changedAt(translation.file), changedAt(page.file)];
  const outdated = own !== undefined && source !== undefined && source > own;
  return { page, language, state: outdated ? 'outdated' : 'current', translation };
}
