import type {
  CollectionName,
  Doc,
  ErrorPage,
  FaqEntry,
  FeatureRequest,
  Question,
  Troubleshooting,
} from '../../content/index.ts';

export type { CollectionName };

/** A page as Astro's content layer holds it. Written out, since Astro's own types exist only after a first build. */
export interface Entry {
  id: string;
  data: Doc | FaqEntry | ErrorPage | Troubleshooting | Question | FeatureRequest;
  /** The text after the frontmatter. */
  body?: string;
  /** Relative to the project. */
  filePath?: string;
  rendered?: { html: string; metadata?: { frontmatter?: Record<string, unknown> } };
}

/** One page as the layouts see it. */
export interface SitePage {
  collection: CollectionName;
  id: string;
  /** Older product version that it is about; nothing for the latest. */
  version?: string;
  /** Kept out of every list and of search. */
  unlisted: boolean;
  /** The id that it has in every language and version: without the folders that name them. */
  localId: string;
  /** Language in which the site shows it. */
  language: string;
  /** Language of its text: another one where it is not translated yet. */
  textLanguage: string;
  title: string;
  /** Shorter name for the navigation. */
  label: string;
  href: string;
  description?: string;
  /** Section of the navigation that it belongs to: a folder of the guides, a topic of the answers. */
  section: string;
  /** The first page of its section. */
  isFirst: boolean;
  order: number;
  /** Kept out of the navigation. */
  hidden: boolean;
  entry: Entry;
}
