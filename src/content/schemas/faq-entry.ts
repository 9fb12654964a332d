import { z } from 'zod';
import { daySchema } from './day.ts';
import { redirectFromSchema } from './redirect-from.ts';
import { versionRangeSchema, versionSchema } from './version.ts';

/** Where an entry came from: a ticket in a system, without anything about the person who asked. */
export const sourceSchema = z.strictObject({
  /** Name of the ticket system: `github`, `zendesk`, ... */
  system: z.string().min(1),
  /** The ticket as that system names it: `acme/support#123`. */
  ref: z.string().min(1),
  /** The day on which it was resolved. */
  closed: daySchema.optional(),
});

/** Frontmatter of a page under `faq/`: one question. */
export const faqEntrySchema = z.strictObject({
  /** The main issue and the main environment, in the customer's words. */
  title: z.string().min(1),
  description: z.string().optional(),
  /** What kind of question it is. */
  kind: z.enum(['how-to', 'unexpected-result', 'fault', 'known-error']),
  /** Other phrasings: searched, never shown. */
  asks: z.array(z.string().min(1)).optional(),
  /** Error messages as the product prints them: a pasted log finds the page by these. */
  errors: z.array(z.string().min(1)).optional(),
  /** The product versions that it is about, as a semver range. */
  versions: versionRangeSchema.optional(),
  /** The version that holds the definitive fix. Until it is set, the entry is a workaround. */
  fixedIn: versionSchema.optional(),
  /** `draft` is not built, `validated` is, `archived` is built and says so. */
  confidence: z.enum(['draft', 'validated', 'archived']).default('validated'),
  /** The tickets that asked. */
  sources: z.array(sourceSchema).optional(),
  /** Who answers for the entry. */
  owner: z.string().optional(),
  /** The day on which somebody reads it again. */
  reviewBy: daySchema.optional(),
  /** Which product it is about, where a site is about several. */
  product: z.string().min(1).optional(),
  /** `true` keeps the page out of navigation, lists, search and search engines; its address works. */
  unlisted: z.boolean().optional(),
  tags: z.array(z.string().min(1)).optional(),
  /** Old addresses that lead to this page, from the top of the site. */
  redirectFrom: redirectFromSchema.optional(),
});

export type FaqEntry = z.infer<typeof faqEntrySchema>;
