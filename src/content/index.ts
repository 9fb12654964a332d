export { type Collection, type CollectionName, collections } from './collections.ts';
export { createSlug } from './create-slug.ts';
export {
  createPageId,
  findCollectionFolders,
  findPageFiles,
  type PageFile,
  pagePattern,
} from './find-page-files.ts';
export { formatFaqEntry } from './format-faq-entry.ts';
export { type LoadedPages, loadPages } from './load-pages.ts';
export type { Page } from './page.ts';
export { parseMarkdown } from './parse-markdown.ts';
export { type PageResult, type PageSource, parsePage } from './parse-page.ts';
export { type Doc, docSchema } from './schemas/doc.ts';
export { type ErrorPage, errorPageSchema } from './schemas/error-page.ts';
export { type FaqEntry, faqEntrySchema } from './schemas/faq-entry.ts';
