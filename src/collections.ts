import { defineCollection } from 'astro:content';
import { pathToFileURL } from 'node:url';
import { glob } from 'astro/loaders';
import { type ZodObject, z } from 'zod';
import {
  type CollectionName,
  createPageId,
  docSchema,
  easeFrontmatter,
  errorPageSchema,
  faqEntrySchema,
  featureRequestSchema,
  findCollectionFolders,
  pagePattern,
  questionSchema,
  troubleshootingSchema,
} from './content/index.ts';
import { findContentDir, isForeignContent } from './site/content-dir.ts';
import type { SiteSettingsInput } from './site/settings/index.ts';

/** Loads the pages of a collection from the content folder in force; a folder that is absent holds none. */
function createLoader(name: CollectionName, folders: ReturnType<typeof findCollectionFolders>) {
  const folder = [...folders].find(([collection]) => collection.name === name)?.[1];
  if (!folder) return () => [];
  return glob({
    base: pathToFileURL(`${folder}/`),
    pattern: pagePattern,
    generateId: ({ entry, data }) => (typeof data.slug === 'string' ? data.slug : createPageId(entry)),
  });
}

/** The schema of a collection; for a folder of another generator, one that passes over what it does not know. */
const schemaOf = <Schema extends ZodObject>(schema: Schema): Schema =>
  isForeignContent()
    ? (z.preprocess(
        (values) => easeFrontmatter(values as Record<string, unknown>, schema),
        schema,
      ) as unknown as Schema)
    : schema;

/**
 * The content collections of a site, for its `src/content.config.ts`.
 *
 *     export const collections = createCollections(settings);
 */
export function createCollections({ content }: Pick<SiteSettingsInput, 'content'> = {}) {
  const folders = findCollectionFolders(findContentDir(process.cwd(), content));
  const load = (name: CollectionName) => createLoader(name, folders);
  return {
    docs: defineCollection({ loader: load('docs'), schema: schemaOf(docSchema) }),
    faq: defineCollection({ loader: load('faq'), schema: schemaOf(faqEntrySchema) }),
    errors: defineCollection({ loader: load('errors'), schema: schemaOf(errorPageSchema) }),
    troubleshooting: defineCollection({
      loader: load('troubleshooting'),
      schema: schemaOf(troubleshootingSchema),
    }),
    questions: defineCollection({ loader: load('questions'), schema: schemaOf(questionSchema) }),
    requests: defineCollection({ loader: load('requests'), schema: schemaOf(featureRequestSchema) }),
  };
}
