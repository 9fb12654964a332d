import { type CollectionName, collections } from '../collections.ts';
import { createPageAddress } from '../create-page-address.ts';
import type { SiteLanguages } from '../languages/site-languages.ts';
import { splitLanguage } from '../languages/split-language.ts';
import type { Page } from '../page.ts';
import { splitVersion } from '../versions/split-version.ts';

/** Pages of the site itself, which it has in every language: `/help/` and `/help/zh/`. */
const ownPages: readonly string[] = ['/', '/search/', '/help/', '/help/request/', '/known-errors/', '/map/'];

/** What stands there once, for people and for programs. */
const ownFiles: readonly string[] = [
  '/404.html',
  '/search/popular.json',
  '/errors.json',
  '/office-hours.ics',
  '/llms.txt',
  '/llms-full.txt',
  '/robots.txt',
];

/**
 * Addresses that the site has besides those of its pages: its own pages and the lists of the collections, in every
 * language, and each page that is not translated yet at the address of its translation.
 */
export function createSiteAddresses(pages: readonly Page[], site: SiteLanguages = {}): string[] {
  const places = pages.filter(isShown).flatMap((page) => findPlace(page, site));
  const named = site.languages ?? places.flatMap(({ language }) => language ?? []);
  const languages = [...new Set(named)].filter((language) => language !== (site.language ?? 'en'));
  return [
    ...ownFiles,
    ...ownPages.flatMap((path) => [path, ...languages.map((language) => `${path}${language}/`)]),
    ...collections.map(({ name }) => `/${name}/`),
    ...languages.flatMap((language) => createTwins(places, language)),
  ];
}

interface PagePlace {
  collection: CollectionName;
  language?: string;
  id: string;
}

const isShown = ({ frontmatter }: Page) => frontmatter.draft !== true && frontmatter.confidence !== 'draft';

/** Guides of an older version have no twins in other languages. */
function findPlace({ collection, id }: Page, { versions = [], languages }: SiteLanguages): PagePlace[] {
  if (collection === 'docs' && splitVersion(id, versions).version !== undefined) return [];
  return [{ collection, ...splitLanguage(id, languages) }];
}

/** Every page of a collection in a language that has at least one there, and the list of the collection. */
function createTwins(places: readonly PagePlace[], language: string): string[] {
  const begun = new Set(places.flatMap((place) => (place.language === language ? place.collection : [])));
  const inLanguage = (collection: CollectionName, id: string) =>
    createPageAddress({ collection, id: id === 'index' ? language : `${language}/${id}` });
  return [
    ...[...begun].map((collection) => inLanguage(collection, 'index')),
    ...places
      .filter((place) => place.language === undefined && begun.has(place.collection))
      .map(({ collection, id }) => inLanguage(collection, id)),
  ];
}
