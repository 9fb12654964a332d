// A door of its own: who only reads Markdown starts sooner without the schemas of the collections.
export { pagePattern } from '../page-pattern.ts';
export { parseBlocks, parseMarkdown } from './parse-markdown.ts';
