import type { CollectionName } from './site-page.ts';

/** What of a page's frontmatter decides its section. */
interface SectionSource {
  collection: CollectionName;
  id: string;
  /** First tag, else kind. */
  topic: string;
  /** Folders of the collection: a page named like one is its first page. */
  folders: ReadonlySet<string>;
}

/**
 * The section of the navigation that a page belongs to. Guides: their first folder. Other pages: their folder, else
 * their first tag, else their kind. Errors: the head of their code as the product writes it, as `TZ_FRONTMATTER` of
 * `TZ_FRONTMATTER_SYNTAX`.
 */
export function findSection({ collection, id, topic, folders }: SectionSource): string {
  const [first = '', ...rest] = id.split('/');
  if (rest.length > 0 || folders.has(first)) return first;
  if (collection === 'errors') return /^[A-Z]+_[A-Z0-9]+/.exec(id)?.[0] ?? '';
  return topic;
}
