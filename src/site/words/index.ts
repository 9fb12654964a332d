export { findDirection, findWords } from './find-words.ts';
export type { Words } from './words.ts';
