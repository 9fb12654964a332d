export { checkCollisions } from './check-collisions.ts';
export { checkFreshness } from './check-freshness.ts';
export { checkTitles } from './check-titles.ts';
export { type Collection, type CollectionName, collections } from './collections.ts';
export { createPageAddress } from './create-page-address.ts';
export { createSlug } from './create-slug.ts';
export {
  createPageId,
  findCollectionFolders,
  findPageFiles,
  type PageFile,
  pagePattern,
} from './find-page-files.ts';
export { formatFaqEntry } from './format-faq-entry.ts';
export { checkLinks, type KnownTargets } from './links/check-links.ts';
export { findAnchors } from './links/find-anchors.ts';
export { findLinks, type Link } from './links/find-links.ts';
export { type LinkTarget, parseLinkTarget } from './links/parse-link-target.ts';
export { type LoadedPages, loadPages } from './load-pages.ts';
export type { Page } from './page.ts';
export { parseMarkdown } from './parse-markdown.ts';
export { type PageResult, type PageSource, parsePage } from './parse-page.ts';
export { type Doc, docSchema } from './schemas/doc.ts';
export { type ErrorPage, errorPageSchema } from './schemas/error-page.ts';
export { type FaqEntry, faqEntrySchema } from './schemas/faq-entry.ts';
