import { settings } from 'virtual:tierzero';
import { splitLanguage, splitVersion } from '../../content/index.ts';
import { findSection } from './find-section.ts';
import { findTitle } from './find-title.ts';
import { createPageAddress } from './page-address.ts';
import type { CollectionName, Entry, SitePage } from './site-page.ts';

const split = (id: string) => splitLanguage(id, settings.languages);
const splitGuide = (collection: CollectionName, id: string) =>
  splitVersion(id, collection === 'docs' ? (settings.versions?.older ?? []) : []);

/** The id that a page has in every language and version. */
export const findLocalId = (collection: CollectionName, id: string) =>
  split(splitGuide(collection, id).id).id;

/** An entry of a collection as the layouts see it. @param folders first folders of the collection. */
export function createSitePage(
  collection: CollectionName,
  entry: Entry,
  folders: ReadonlySet<string>,
): SitePage {
  const { id, data } = entry;
  const { version, id: versioned } = splitGuide(collection, id);
  const { language = settings.language, id: localId } = split(versioned);
  const title = data.title ?? findTitle(entry.body ?? '', id);
  const sidebar = 'sidebar' in data ? data.sidebar : undefined;
  const topic = findTopic(data);
  const isFirst = localId === 'index' || folders.has(localId);
  return {
    collection,
    id,
    ...(version ? { version } : {}),
    unlisted: Boolean('unlisted' in data && data.unlisted),
    localId,
    language,
    textLanguage: language,
    title,
    label: sidebar?.label ?? (collection === 'errors' ? localId : title),
    href: createPageAddress(collection, id, settings.base),
    description: data.description,
    section: findSection({ collection, id: localId, topic, folders }),
    isFirst,
    order: isFirst ? Number.NEGATIVE_INFINITY : (sidebar?.order ?? Number.POSITIVE_INFINITY),
    hidden: sidebar?.hidden ?? false,
    entry,
  };
}

/** What an answer is filed under: its product, else its first tag, else its kind. */
function findTopic(data: Entry['data']): string {
  if ('product' in data && data.product) return data.product;
  return ('tags' in data && data.tags?.[0]) || ('kind' in data ? data.kind : '');
}
