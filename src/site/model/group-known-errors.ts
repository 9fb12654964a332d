import { findWords } from '../words/index.ts';
import { findVerdict, type VerdictPart } from './find-verdict.ts';
import { readSamples } from './read-samples.ts';
import type { SitePage } from './site-page.ts';

/** Known errors of one range of product versions; without a range they are in every version. */
export interface KnownErrors {
  versions?: string;
  errors: { href: string; title: string; textLanguage: string; fixedIn?: string; verdict: VerdictPart[] }[];
}

/** The known errors among the pages, by product version: what is not fixed yet first, archived ones left out. */
export function groupKnownErrors(pages: readonly SitePage[], language = 'en'): KnownErrors[] {
  const words = { verdict: findWords(language).verdict, language, inList: true };
  const known = pages.flatMap(({ href, title, textLanguage, entry }) => {
    const { data } = entry;
    if (!('kind' in data) || data.kind !== 'known-error' || data.confidence === 'archived') return [];
    const { versions, fixedIn } = data;
    return [
      { href, title, textLanguage, versions, fixedIn, verdict: findVerdict(data, readSamples(entry), words) },
    ];
  });
  const sorted = known.sort((a, b) => Number(Boolean(a.fixedIn)) - Number(Boolean(b.fixedIn)));
  return [...Map.groupBy(sorted, ({ versions }) => versions)].map(([versions, errors]) => ({
    ...(versions ? { versions } : {}),
    errors,
  }));
}
