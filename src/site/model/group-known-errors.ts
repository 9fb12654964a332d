import { findVerdict, type VerdictPart } from './find-verdict.ts';
import { readSamples } from './read-samples.ts';
import type { SitePage } from './site-page.ts';

/** Known errors of one range of product versions; without a range they are in every version. */
export interface KnownErrors {
  versions?: string;
  errors: { href: string; title: string; fixedIn?: string; verdict: VerdictPart[] }[];
}

/** The known errors among the pages, by product version: what is not fixed yet first, archived ones left out. */
export function groupKnownErrors(pages: readonly SitePage[]): KnownErrors[] {
  const known = pages.flatMap(({ href, title, entry }) => {
    const { data } = entry;
    if (!('kind' in data) || data.kind !== 'known-error' || data.confidence === 'archived') return [];
    const { versions, fixedIn } = data;
    return [{ href, title, versions, fixedIn, verdict: findVerdict(data, readSamples(entry)).map(rephrase) }];
  });
  const sorted = known.sort((a, b) => Number(Boolean(a.fixedIn)) - Number(Boolean(b.fixedIn)));
  return [...Map.groupBy(sorted, ({ versions }) => versions)].map(([versions, errors]) => ({
    ...(versions ? { versions } : {}),
    errors,
  }));
}

/** Said on the entry's own page, the workaround is below; said in a list, it is not. */
const rephrase = (part: VerdictPart): VerdictPart =>
  part.answer === 'The workaround below' ? { ...part, answer: 'A workaround' } : part;
