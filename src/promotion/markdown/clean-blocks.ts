import type { BlockContent, DefinitionContent } from 'mdast';

/** Blocks of harmless Markdown: text, lists, tables, code, links to the web. */
export type CleanBlocks = (BlockContent | DefinitionContent)[];
