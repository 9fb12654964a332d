import type { Root } from 'mdast';
import type { CollectionName } from './collections.ts';

/** One content file, read and parsed. */
export interface Page {
  /** As people type it: relative to the working directory. */
  file: string;
  collection: CollectionName;
  /** Path within the collection, without extension: `guides/start`. */
  id: string;
  /** The whole file as read, line ends as they are. */
  text: string;
  format: 'md' | 'mdx';
  /** Valid by the collection's schema, defaults filled in. */
  frontmatter: Record<string, unknown>;
  /** From the frontmatter, else the first `# Heading`, else the file's name. */
  title: string;
  /** The syntax tree of the whole file: positions are those of the file. */
  tree: Root;
}
