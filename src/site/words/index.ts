export { findDirection, findLocale } from './find-direction.ts';
export { findHelpWords } from './find-help-words.ts';
export { findWords } from './find-words.ts';
export type { HelpWords } from './help-words.ts';
export type { SearchingWords, Words } from './words.ts';
