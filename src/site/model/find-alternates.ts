import { findLanguageName } from '../../content/index.ts';
import { createLocalId } from './create-fallbacks.ts';
import type { Site } from './load-site.ts';
import { createPageAddress } from './page-address.ts';
import type { CollectionName } from './site-page.ts';

/** The same page in a language. */
export interface Alternate {
  language: string;
  /** What the language calls itself. */
  name: string;
  href: string;
  /** Whether its text is in that language; otherwise the page is not translated yet. */
  translated: boolean;
}

/** What is compared of a page, or of the list of a collection (`localId` is `index`). */
interface Place {
  collection: CollectionName;
  localId: string;
  version?: string;
}

/** The languages in which a page can be read, the main one first. Just one of them means that there is no choice. */
export function findAlternates(
  site: Pick<Site, 'byKey' | 'local'>,
  { collection, localId, version }: Place,
  { main, base }: { main: string; base: string },
): Alternate[] {
  // Guides of an older version are left as they were: nobody translates them any more.
  if (version) return [];
  const others = [...site.local].filter(([, { sections }]) => (sections.get(collection)?.size ?? 0) > 0);
  return [main, ...others.map(([language]) => language)].flatMap((language) => {
    const id = language === main ? localId : createLocalId(localId, language);
    const page = site.byKey.get(`${collection}/${id}`);
    if (!page && localId !== 'index') return [];
    const href = page?.href ?? createPageAddress(collection, id, base);
    const translated = !page || page.textLanguage === language;
    return [{ language, name: findLanguageName(language), href, translated }];
  });
}
