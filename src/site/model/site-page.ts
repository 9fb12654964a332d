import type { CollectionEntry } from 'astro:content';

export type CollectionName = 'docs' | 'faq' | 'errors';
export type Entry = CollectionEntry<CollectionName>;

/** One page as the layouts see it. */
export interface SitePage {
  collection: CollectionName;
  id: string;
  title: string;
  /** Shorter name for the navigation. */
  label: string;
  href: string;
  description?: string;
  /** Section of the navigation that it belongs to: a folder of the guides, a topic of the answers. */
  section: string;
  order: number;
  /** Kept out of the navigation. */
  hidden: boolean;
  entry: Entry;
}
