import { z } from 'zod';
import { generators } from './generators.ts';

/** A text in the main language alone, or one for each language: `{ en: 'Shop', zh: '商店' }`. */
const localText = z.union([z.string().min(1), z.record(z.string(), z.string().min(1))]);
const link = z.strictObject({ label: localText, href: z.string().min(1) });

/** Everything that a team sets for its site. Every key but `title` has a default. */
export const siteSettingsSchema = z.strictObject({
  /** Name of the knowledge base: in the header and after each page's title. */
  title: z.string().min(1),
  /** One sentence about the whole site, for search engines. */
  description: localText.optional(),
  /** Where the site is published, for canonical addresses, feeds and pictures: `https://help.example.org`. */
  site: z.url().optional(),
  /** The path under which it is published: `/kb`. */
  base: z.string().startsWith('/').default('/'),
  /** Folder of the content, relative to the project. */
  content: z.string().default('content'),
  /** Language of the content, as in `<html lang>`. */
  language: z.string().min(2).default('en'),
  /**
   * The other languages of the site, by their codes: `['zh', 'pt-br']`. A folder of that name in a collection holds
   * translations, and every other folder is just a folder. Left out, folders with the code of a common language are taken
   * for translations.
   */
  languages: z
    .array(z.string().regex(/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i, 'expected codes like zh or pt-br'))
    .transform((codes) => codes.map((code) => code.toLowerCase()))
    .optional(),
  /**
   * Versions of the product that the guides are written for: the name of the latest, whose guides lie in `docs/` itself, and
   * the older ones, newest first, each in a folder of its name: `docs/1.0/`.
   */
  versions: z
    .strictObject({
      latest: z.string().min(1),
      older: z.array(z.string().regex(/^[^/\s]+$/, 'write it as the folder is named')).min(1),
    })
    .optional(),
  /** The question over the search field of the home page, and the sentence below it. */
  headline: localText.optional(),
  lead: localText.optional(),
  /** Addresses of the pages under "Start here" on the home page; by default the first guides of the navigation. */
  start: z.array(z.string()).optional(),
  /**
   * Where a reader turns who found no answer: the site's own `/help/` unless an address of yours is given, in words of
   * yours or of the site. `false`: no page speaks of help.
   */
  help: z
    .union([
      z.literal(false),
      z.strictObject({
        href: z.string().min(1).default('/help/'),
        label: localText.optional(),
        text: localText.optional(),
      }),
    ])
    .optional(),
  /** More links of the header, after the collections. */
  links: z.array(link).default([]),
  /** The generator whose addresses the guides had before: links to them go on working. */
  cameFrom: z.enum(generators).optional(),
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
  /** A picture instead of the name in the header: files of `public/`, with the size at which they are shown. */
  logo: z
    .strictObject({
      src: z.string().startsWith('/'),
      /** Shown on the dark theme. */
      dark: z.string().startsWith('/').optional(),
      width: z.number().int().positive(),
      height: z.number().int().positive(),
    })
    .optional(),
  /** The picture in the browser's tab, a file of `public/`; left out, a mark of our own. */
  icon: z.string().startsWith('/').optional(),
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
/** Settings as they are checked, before `help` is placed. */
export type ParsedSettings = z.output<typeof siteSettingsSchema>;
/** What the site reads: defaults filled in; without `help` no page speaks of it. */
export type SiteSettings = Omit<ParsedSettings, 'help'> & {
  help?: Exclude<ParsedSettings['help'], false | undefined> | undefined;
};
/** A text of the settings, for one language or for several. */
export type LocalText = z.output<typeof localText>;
