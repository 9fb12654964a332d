import type { Site } from './load-site.ts';
import type { CollectionName, SitePage } from './site-page.ts';

/** What Astro is told to make of a collection with a list of its own: the list and each page, in every language. */
export function createListedPaths(site: Pick<Site, 'byKey' | 'local'>, name: CollectionName) {
  const pages = [...site.byKey.values()].filter(
    ({ collection, localId }) => collection === name && localId !== 'index',
  );
  const languages = [...site.local].flatMap(([language, { sections }]) =>
    (sections.get(name)?.size ?? 0) > 0 ? [language] : [],
  );
  return [
    { params: { id: undefined }, props: {} },
    ...languages.map((language) => ({ params: { id: language }, props: { language } })),
    ...pages.map((page: SitePage) => ({ params: { id: page.id }, props: { page } })),
  ];
}
