export { checkExpectations } from './check-expectations.ts';
export type { HtmlPage } from './create-index-files.ts';
export { createSearchFiles } from './create-search-files.ts';
export type { Files } from './create-term-files.ts';
export { loadExpectations } from './load-expectations.ts';
export { loadSearchIndex } from './load-search-index.ts';
export type { Expectation, ExpectationsFile } from './parse-expectations.ts';
export { type SiteToIndex, type WrittenIndex, writeSearchIndex } from './write-search-index.ts';
