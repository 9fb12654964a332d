import { z } from 'zod';
import { daySchema } from './day.ts';
import { redirectFromSchema } from './redirect-from.ts';
import { versionRangeSchema } from './version.ts';

/** Frontmatter of a page under `errors/`; the file is named after the code: `errors/TZ_GIT_DIRTY.md`. */
export const errorPageSchema = z.strictObject({
  /** What the code means, in a sentence. */
  title: z.string().min(1),
  description: z.string().optional(),
  /** The message as the product prints it, if that differs from the title. */
  errors: z.array(z.string().min(1)).optional(),
  asks: z.array(z.string().min(1)).optional(),
  /** The product versions that print it, as a semver range. */
  versions: versionRangeSchema.optional(),
  /** Old addresses that lead to this page, from the top of the site. */
  redirectFrom: redirectFromSchema.optional(),
  /** Which product it is about, where a site is about several. */
  product: z.string().min(1).optional(),
  /** `true` keeps the page out of navigation, lists, search and search engines; its address works. */
  unlisted: z.boolean().optional(),
  owner: z.string().optional(),
  reviewBy: daySchema.optional(),
});

export type ErrorPage = z.infer<typeof errorPageSchema>;
