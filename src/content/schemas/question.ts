import { z } from 'zod';
import { daySchema } from './day.ts';
import { sourceSchema } from './faq-entry.ts';
import { versionRangeSchema } from './version.ts';

/** Frontmatter of a page under `questions/`: a thread of a forum that was answered, brought in with its answer. */
export const questionSchema = z.strictObject({
  /** The question as it was asked. */
  title: z.string().min(1),
  description: z.string().optional(),
  /** Other phrasings: searched, never shown. */
  asks: z.array(z.string().min(1)).optional(),
  /** Error messages as the product prints them: a pasted log finds the page by these. */
  errors: z.array(z.string().min(1)).optional(),
  /** The product versions that it is about, as a semver range. */
  versions: versionRangeSchema.optional(),
  /** Address of the thread. */
  link: z.url().optional(),
  /** The day on which the answer was accepted. */
  answered: daySchema.optional(),
  /** Where the thread comes from. */
  sources: z.array(sourceSchema).optional(),
  tags: z.array(z.string().min(1)).optional(),
});

export type Question = z.infer<typeof questionSchema>;
