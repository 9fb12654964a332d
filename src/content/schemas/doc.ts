import { z } from 'zod';
import { daySchema } from './day.ts';
import { redirectFromSchema } from './redirect-from.ts';

const wholeAddress = 'write a whole address like https://…, or false';

const navigationLink = z.union(
  [z.boolean(), z.string(), z.strictObject({ label: z.string().optional(), link: z.string().optional() })],
  'write false, a text, or `label` and `link`',
);

/** Frontmatter of a page under `docs/`. The names are Starlight's, so that its pages move over by copying files. */
export const docSchema = z.strictObject({
  /** Shown as the page's heading and in search. A page without one takes its first `# Heading`. */
  title: z.string().min(1).optional(),
  /** One or two sentences for search engines and for lists of pages. */
  description: z.string().optional(),
  /** Replaces the address that the file's path gives. */
  slug: z
    .string()
    .regex(/^[^/\s](?:.*[^/\s])?$/, 'write it without `/` at its ends')
    .optional(),
  /** Where the page stands in the navigation of its section. */
  sidebar: z
    .strictObject({
      order: z.number().optional(),
      label: z.string().optional(),
      hidden: z.boolean().optional(),
      badge: z
        .union(
          [z.string(), z.strictObject({ text: z.string(), variant: z.string().optional() })],
          'write a text, or `text` and `variant`',
        )
        .optional(),
    })
    .optional(),
  /** `false` leaves out the contents; the levels choose which headings it lists. */
  tableOfContents: z
    .union(
      [
        z.boolean(),
        z.strictObject({
          minHeadingLevel: z.number().int().optional(),
          maxHeadingLevel: z.number().int().optional(),
        }),
      ],
      'write true, false, or `minHeadingLevel` and `maxHeadingLevel`',
    )
    .optional(),
  /** The link at the foot to the page before; `false` leaves it out. */
  prev: navigationLink.optional(),
  /** The link at the foot to the page after; `false` leaves it out. */
  next: navigationLink.optional(),
  /** The day of the last change, where git does not know it; `false` hides it. */
  lastUpdated: z.union([daySchema, z.boolean()], 'write a day like 2026-10-02, or false').optional(),
  /** Address of the page's source; `false` leaves the link out. */
  editUrl: z.union([z.url(wholeAddress), z.boolean()], wholeAddress).optional(),
  /** A draft is shown by `npm run dev` and left out of the build. */
  draft: z.boolean().optional(),
  /** Which product it is about, where a site is about several. */
  product: z.string().min(1).optional(),
  /** `true` keeps the page out of navigation, lists, search and search engines; its address works. */
  unlisted: z.boolean().optional(),
  /** `false` keeps the page out of search. */
  pagefind: z.boolean().optional(),
  /** A notice above the page. */
  banner: z.strictObject({ content: z.string() }).optional(),
  /** `splash` drops the navigation and the contents. */
  template: z.enum(['doc', 'splash']).optional(),
  /** Other ways to ask for this page: searched, never shown. */
  asks: z.array(z.string().min(1)).optional(),
  /** Old addresses that lead to this page, from the top of the site. */
  redirectFrom: redirectFromSchema.optional(),
  /** Who answers for the page. */
  owner: z.string().optional(),
  /** The day on which somebody reads it again. */
  reviewBy: daySchema.optional(),
});

export type Doc = z.infer<typeof docSchema>;
