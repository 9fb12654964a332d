export { checkCollisions } from './check-collisions.ts';
export { checkEmphasis } from './check-emphasis.ts';
export { checkErrorCodes, findErrorCode, type ProductCodes } from './check-error-codes.ts';
export { checkFreshness, findStalePages, type StalePage } from './check-freshness.ts';
export { checkTitles } from './check-titles.ts';
export { type Collection, type CollectionName, collections } from './collections.ts';
export { createPageAddress } from './create-page-address.ts';
export { createSlug } from './create-slug.ts';
export { easeFrontmatter } from './ease-frontmatter.ts';
export {
  createPageId,
  findCollectionFolders,
  findPageFiles,
  type PageFile,
} from './find-page-files.ts';
export { findUnfinished } from './find-unfinished.ts';
export { formatFaqEntry } from './format-faq-entry.ts';
export { formatQuestion } from './format-question.ts';
export { checkTranslations } from './languages/check-translations.ts';
export { findTranslations, type Translation } from './languages/find-translations.ts';
export type { SiteLanguages } from './languages/site-languages.ts';
export { findLanguageName, type LocalId, splitLanguage } from './languages/split-language.ts';
export { checkExternalLinks, type ExternalOptions } from './links/check-external-links.ts';
export { checkLinks, type KnownTargets } from './links/check-links.ts';
export { findAnchors } from './links/find-anchors.ts';
export { findLinks, type Link } from './links/find-links.ts';
export { loadKnownTargets, type TargetFolders } from './links/load-known-targets.ts';
export { type LinkTarget, parseLinkTarget } from './links/parse-link-target.ts';
export { type LoadedPages, loadPages } from './load-pages.ts';
export { pagePattern, parseBlocks, parseMarkdown } from './markdown/index.ts';
export type { Page } from './page.ts';
export { type HeadingText, parseHeadingText } from './parse-heading-text.ts';
export { type PageResult, type PageSource, parsePage } from './parse-page.ts';
export { checkRedirects } from './redirects/check-redirects.ts';
export { createRedirects, type Redirect } from './redirects/create-redirects.ts';
export { createRelated, type RelatedOptions } from './related/create-related.ts';
export type { RelatedSource } from './related/related-source.ts';
export { type Doc, docSchema } from './schemas/doc.ts';
export { type ErrorPage, errorPageSchema } from './schemas/error-page.ts';
export { type FaqEntry, faqEntrySchema } from './schemas/faq-entry.ts';
export { type FeatureRequest, featureRequestSchema } from './schemas/feature-request.ts';
export { type Question, questionSchema } from './schemas/question.ts';
export { type Troubleshooting, troubleshootingSchema } from './schemas/troubleshooting.ts';
export { checkTrees } from './trees/check-trees.ts';
export { measureTree, type TreePlace } from './trees/measure-tree.ts';
export { parseTree, type Step } from './trees/parse-tree.ts';
export { unfinishedMarks } from './unfinished-marks.ts';
export { splitVersion, type VersionedId } from './versions/split-version.ts';
