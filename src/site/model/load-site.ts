import { getCollection } from 'astro:content';
import { collections as names, settings } from 'virtual:tierzero';
import { createFallbacks } from './create-fallbacks.ts';
import { createSitePage, findLocalId } from './create-site-page.ts';
import type { CollectionName, Entry, SitePage } from './site-page.ts';

/** The pages of one language, in the order of the navigation. */
export interface LocalSite {
  pages: readonly SitePage[];
  /** By collection, then by section. */
  sections: ReadonlyMap<CollectionName, ReadonlyMap<string, readonly SitePage[]>>;
}

/** All pages of the site; `pages` and `sections` are those of its main language. */
export interface Site extends LocalSite {
  /** By `collection/id`, in every language. */
  byKey: ReadonlyMap<string, SitePage>;
  /** The other languages: those of the settings, else those with a page of their own. A page that is not translated stands there as it is. */
  local: ReadonlyMap<string, LocalSite>;
  /** Guides of older product versions, by `version/language`. */
  frozen: ReadonlyMap<string, LocalSite>;
  /** All languages, the main one first. */
  languages: readonly string[];
}

const readEntries = getCollection as unknown as (name: CollectionName) => Promise<Entry[]>;
let whole: Promise<Site> | undefined;

/** Reads the collections: once for a build, anew for each page in dev, where files change. */
export function loadSite(): Promise<Site> {
  if (import.meta.env.DEV) return readSite();
  whole ??= readSite();
  return whole;
}

async function readSite(): Promise<Site> {
  const lists = await Promise.all(names.map(async (name) => readCollection(name, await readEntries(name))));
  const all = lists.flat();
  const listed = all.filter(({ unlisted }) => !unlisted);
  const latest = listed.filter(({ version }) => version === undefined);
  const [own = [], others] = [latest.filter(isMain), latest.filter((page) => !isMain(page))];
  const found = [...new Set(others.map(({ language }) => language))].sort();
  const languages = (settings.languages ?? found).filter((language) => language !== settings.language);
  const local = languages.map((language) => {
    const pages = others.filter((page) => page.language === language);
    return [
      language,
      createLocalSite([...pages, ...createFallbacks(own, pages, language, settings.base)]),
    ] as const;
  });
  const everyPage = [...all, ...local.flatMap(([, { pages }]) => pages)];
  return {
    ...createLocalSite(own),
    byKey: new Map(everyPage.map((page) => [`${page.collection}/${page.id}`, page])),
    local: new Map(local),
    frozen: groupByVersion(listed),
    languages: [settings.language, ...languages],
  };
}

/** The guides of each older version and language. */
function groupByVersion(pages: readonly SitePage[]): Map<string, LocalSite> {
  const groups = Map.groupBy(pages, ({ version, language }) => (version ? `${version}/${language}` : ''));
  groups.delete('');
  return new Map([...groups].map(([name, held]) => [name, createLocalSite(held)]));
}

const isMain = ({ language }: SitePage) => language === settings.language;

function createLocalSite(pages: readonly SitePage[]): LocalSite {
  const sorted = names.map((name) => sortPages(pages.filter(({ collection }) => collection === name)));
  return {
    pages: sorted.flat(),
    sections: new Map(names.map((name, index) => [name, groupBySection(sorted[index] ?? [])])),
  };
}

const isShown = ({ data }: Entry) =>
  import.meta.env.DEV ||
  !(('draft' in data && data.draft) || ('confidence' in data && data.confidence === 'draft'));

function readCollection(collection: CollectionName, entries: Entry[]): SitePage[] {
  const shown = entries.filter(isShown);
  const folders = new Set(
    shown
      .filter((entry) => isInFolder(collection, entry))
      .map(({ id }) => findLocalId(collection, id).split('/')[0] ?? ''),
  );
  return shown.map((entry) => createSitePage(collection, entry, folders));
}

/** In a folder of its own, or the first page of one. */
function isInFolder(collection: CollectionName, { id, filePath = '' }: Entry): boolean {
  const localId = findLocalId(collection, id);
  return localId.includes('/') || (localId !== 'index' && /(?:^|\/)(?:index|readme)\.mdx?$/i.test(filePath));
}

function sortPages(pages: readonly SitePage[]): SitePage[] {
  const firsts = pages.filter(({ isFirst }) => isFirst);
  const orders = new Map(firsts.map(({ localId, entry }) => [localId, findOrder(entry)]));
  return pages.toSorted(
    (a, b) => compareOrders(findSectionOrder(a, orders), findSectionOrder(b, orders)) || comparePages(a, b),
  );
}

const findOrder = ({ data }: Entry) => ('sidebar' in data ? data.sidebar?.order : undefined);

/** A section stands where its first page, the `index.md` of its folder, says; pages without a section come first. */
const findSectionOrder = ({ section }: SitePage, orders: ReadonlyMap<string, number | undefined>) =>
  section === '' ? Number.NEGATIVE_INFINITY : (orders.get(section) ?? Number.POSITIVE_INFINITY);

const compareOrders = (a: number, b: number) => (a === b ? 0 : a < b ? -1 : 1);

const words = new Intl.Collator('en', { numeric: true });

/** By section, in each the given order and then the label. */
const comparePages = (a: SitePage, b: SitePage): number =>
  words.compare(a.section, b.section) || compareOrders(a.order, b.order) || words.compare(a.label, b.label);

const groupBySection = (pages: readonly SitePage[]): Map<string, readonly SitePage[]> =>
  Map.groupBy(pages, ({ section }) => section);
