import type { ZodObject } from 'zod';
import { docSchema } from './schemas/doc.ts';
import { errorPageSchema } from './schemas/error-page.ts';
import { faqEntrySchema } from './schemas/faq-entry.ts';
import { featureRequestSchema } from './schemas/feature-request.ts';
import { questionSchema } from './schemas/question.ts';
import { troubleshootingSchema } from './schemas/troubleshooting.ts';

export type CollectionName = 'docs' | 'faq' | 'errors' | 'troubleshooting' | 'questions' | 'requests';

export interface Collection {
  /** Folder under the content folder, and first part of each page's address. */
  name: CollectionName;
  /** What one page of it is called in messages: "an FAQ entry". */
  noun: string;
  schema: ZodObject;
}

/** Every kind of page that a content folder holds, in the order of the navigation. */
export const collections: readonly Collection[] = [
  { name: 'docs', noun: 'a guide', schema: docSchema },
  { name: 'faq', noun: 'an FAQ entry', schema: faqEntrySchema },
  { name: 'errors', noun: 'an error page', schema: errorPageSchema },
  { name: 'troubleshooting', noun: 'a troubleshooting page', schema: troubleshootingSchema },
  { name: 'questions', noun: 'an answered question', schema: questionSchema },
  { name: 'requests', noun: 'a feature request', schema: featureRequestSchema },
];
