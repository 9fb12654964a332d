import { getCollection } from 'astro:content';
import { collections as names, settings } from 'virtual:tierzero';
import { findSection } from './find-section.ts';
import { findTitle } from './find-title.ts';
import { createPageAddress } from './page-address.ts';
import type { CollectionName, Entry, SitePage } from './site-page.ts';

/** All pages of the site, in the order of the navigation. */
export interface Site {
  pages: readonly SitePage[];
  /** By collection, then by section. */
  sections: ReadonlyMap<CollectionName, ReadonlyMap<string, readonly SitePage[]>>;
  /** By `collection/id`. */
  byKey: ReadonlyMap<string, SitePage>;
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
  const pages = lists.flat();
  return {
    pages,
    sections: new Map(names.map((name, index) => [name, groupBySection(lists[index] ?? [])])),
    byKey: new Map(pages.map((page) => [`${page.collection}/${page.id}`, page])),
  };
}

const isShown = ({ data }: Entry) =>
  import.meta.env.DEV ||
  !(('draft' in data && data.draft) || ('confidence' in data && data.confidence === 'draft'));

function readCollection(collection: CollectionName, entries: Entry[]): SitePage[] {
  const shown = entries.filter(isShown);
  const folders = new Set(shown.filter(isInFolder).map(({ id }) => id.split('/')[0] ?? ''));
  const pages = shown.map((entry) => createSitePage(collection, entry, folders));
  const orders = new Map(
    pages.filter(({ id }) => folders.has(id)).map(({ id, entry }) => [id, findOrder(entry)]),
  );
  return pages.sort(
    (a, b) => compareOrders(findSectionOrder(a, orders), findSectionOrder(b, orders)) || comparePages(a, b),
  );
}

/** In a folder of its own, or the first page of one. */
const isInFolder = ({ id, filePath = '' }: Entry) =>
  id.includes('/') || (id !== 'index' && /(?:^|\/)(?:index|readme)\.mdx?$/i.test(filePath));

const findOrder = ({ data }: Entry) => ('sidebar' in data ? data.sidebar?.order : undefined);

/** A section stands where its first page, the `index.md` of its folder, says; pages without a section come first. */
const findSectionOrder = ({ section }: SitePage, orders: ReadonlyMap<string, number | undefined>) =>
  section === '' ? Number.NEGATIVE_INFINITY : (orders.get(section) ?? Number.POSITIVE_INFINITY);

const compareOrders = (a: number, b: number) => (a === b ? 0 : a < b ? -1 : 1);

function createSitePage(collection: CollectionName, entry: Entry, folders: ReadonlySet<string>): SitePage {
  const { id, data } = entry;
  const title = data.title ?? findTitle(entry.body ?? '', id);
  const sidebar = 'sidebar' in data ? data.sidebar : undefined;
  const topic = ('tags' in data && data.tags?.[0]) || ('kind' in data ? data.kind : '');
  const isFirst = id === 'index' || folders.has(id);
  return {
    collection,
    id,
    title,
    label: sidebar?.label ?? (collection === 'errors' ? id : title),
    href: createPageAddress(collection, id, settings.base),
    description: data.description,
    section: findSection({ collection, id, topic, folders }),
    order: isFirst ? Number.NEGATIVE_INFINITY : (sidebar?.order ?? Number.POSITIVE_INFINITY),
    hidden: sidebar?.hidden ?? false,
    entry,
  };
}

const words = new Intl.Collator('en', { numeric: true });

/** By section, in each the given order and then the label. */
const comparePages = (a: SitePage, b: SitePage): number =>
  words.compare(a.section, b.section) || compareOrders(a.order, b.order) || words.compare(a.label, b.label);

const groupBySection = (pages: readonly SitePage[]): Map<string, readonly SitePage[]> =>
  Map.groupBy(pages, ({ section }) => section);
