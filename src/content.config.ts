import { defineCollection } from 'astro:content';
import { pathToFileURL } from 'node:url';
import { glob } from 'astro/loaders';
import {
  type CollectionName,
  createPageId,
  docSchema,
  errorPageSchema,
  faqEntrySchema,
  featureRequestSchema,
  findCollectionFolders,
  pagePattern,
  questionSchema,
  troubleshootingSchema,
} from './content/index.ts';
import { findContentDir } from './site/content-dir.ts';
import { settings } from './site.config.ts';

const folders = findCollectionFolders(findContentDir(process.cwd(), settings.content));

/** Loads the pages of a collection from the content folder in force; a folder that is absent holds none. */
function createLoader(name: CollectionName) {
  const folder = [...folders].find(([collection]) => collection.name === name)?.[1];
  if (!folder) return () => [];
  return glob({
    base: pathToFileURL(`${folder}/`),
    pattern: pagePattern,
    generateId: ({ entry, data }) => (typeof data.slug === 'string' ? data.slug : createPageId(entry)),
  });
}

export const collections = {
  docs: defineCollection({ loader: createLoader('docs'), schema: docSchema }),
  faq: defineCollection({ loader: createLoader('faq'), schema: faqEntrySchema }),
  errors: defineCollection({ loader: createLoader('errors'), schema: errorPageSchema }),
  troubleshooting: defineCollection({
    loader: createLoader('troubleshooting'),
    schema: troubleshootingSchema,
  }),
  questions: defineCollection({ loader: createLoader('questions'), schema: questionSchema }),
  requests: defineCollection({ loader: createLoader('requests'), schema: featureRequestSchema }),
};
