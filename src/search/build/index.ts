export type { HtmlPage } from './create-index-files.ts';
export { createSearchFiles } from './create-search-files.ts';
export type { Files } from './create-term-files.ts';
export { loadSearchIndex } from './load-search-index.ts';
export { type WrittenIndex, writeSearchIndex } from './write-search-index.ts';
