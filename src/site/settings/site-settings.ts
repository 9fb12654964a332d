import { z } from 'zod';

const link = z.strictObject({ label: z.string().min(1), href: z.string().min(1) });

/** Everything that a team sets for its site. Every key but `title` has a default. */
export const siteSettingsSchema = z.strictObject({
  /** Name of the knowledge base: in the header and after each page's title. */
  title: z.string().min(1),
  /** One sentence about the whole site, for search engines. */
  description: z.string().default(''),
  /** Where the site is published, for canonical addresses, feeds and pictures: `https://help.example.org`. */
  site: z.url().optional(),
  /** The path under which it is published: `/kb`. */
  base: z.string().startsWith('/').default('/'),
  /** Folder of the content, relative to the project. */
  content: z.string().default('content'),
  /** Language of the content, as in `<html lang>`. */
  language: z.string().min(2).default('en'),
  /** The question over the search field of the home page, and the sentence below it. */
  headline: z.string().default('What went wrong?'),
  lead: z.string().default('Ask in your own words, or paste the whole error.'),
  /** Addresses of the pages under "Start here" on the home page; by default the first guides of the navigation. */
  start: z.array(z.string()).optional(),
  /** Where a reader turns who found no answer: `/help/`, or an address of your own. Left out, no page speaks of help. */
  help: link.extend({ text: z.string().optional() }).optional(),
  /** More links of the header, after the collections. */
  links: z.array(link).default([]),
  /** Address that the path of a page's file is added to: `https://github.com/acme/kb/edit/main/`. */
  editUrl: z.url().optional(),
  /** Whether a page names who wrote it, as git knows them. */
  contributors: z.boolean().default(true),
  /**
   * Where a reader's "not quite" goes, with `{title}`, `{address}`, `{reason}` and `{text}` in it: a `mailto:`, or the
   * form for a new issue. Left out, pages do not ask.
   */
  feedback: z
    .string()
    .regex(/^(?:https?|mailto):/, 'it starts with https: or mailto:')
    .optional(),
  /** Who is told what was searched and found, without who asked. Left out, nobody is. */
  signals: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('endpoint'), url: z.url() }),
      z.strictObject({ kind: z.literal('plausible'), url: z.url(), domain: z.string().min(1) }),
      z.strictObject({ kind: z.literal('umami'), url: z.url(), website: z.string().min(1) }),
      z.strictObject({ kind: z.literal('goatcounter'), url: z.url() }),
    ])
    .optional(),
  /**
   * Font files that the cards of pages may use besides the site's own, as paths in the project: Chinese and Arabic titles
   * need one. A card is the picture that other sites show beside a link.
   */
  cardFonts: z.array(z.string().min(1)).default([]),
  /** Brand: any of the colours and families of styles/tokens.css, as CSS values. */
  tokens: z
    .strictObject({
      accent: z.string().optional(),
      paper: z.string().optional(),
      serif: z.string().optional(),
      sans: z.string().optional(),
    })
    .default({}),
});

/** What a team writes. */
export type SiteSettingsInput = z.input<typeof siteSettingsSchema>;
/** What the site reads: defaults filled in. */
export type SiteSettings = z.output<typeof siteSettingsSchema>;
