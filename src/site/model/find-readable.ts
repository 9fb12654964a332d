import type { LocalSite, Site } from './load-site.ts';

/**
 * What a reader of a language can read: the pages of that language, and those of the main language in collections that
 * have no page in it.
 */
export function findReadable(site: Pick<Site, 'local' | 'pages' | 'sections'>, language: string): LocalSite {
  const local = site.local.get(language);
  if (!local) return site;
  const sections = new Map(
    [...site.sections].map(([name, held]) => {
      const own = local.sections.get(name);
      return [name, own && own.size > 0 ? own : held] as const;
    }),
  );
  return { sections, pages: [...sections.values()].flatMap((held) => [...held.values()].flat()) };
}
