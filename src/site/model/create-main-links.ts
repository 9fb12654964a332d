import { type LocalText, pickText, type SiteSettings } from '../settings/index.ts';
import { findWords } from '../words/index.ts';
import { findHelpLink } from './find-help-link.ts';
import { groupKnownErrors } from './group-known-errors.ts';
import type { Site } from './load-site.ts';
import { createLocalAddress } from './local-address.ts';
import { trimBase } from './page-address.ts';
import type { CollectionName } from './site-page.ts';

/** A link of the header; `name` is what a page says to be the current one. */
export interface MainLink {
  name: string;
  label: string;
  href: string;
}

/** What the help path leads to; the header would be crowded with it. */
const onHelpPath: readonly CollectionName[] = ['troubleshooting', 'questions', 'requests'];

/**
 * The links of the header: collections that hold a page, the team's own links, and help where there is some. In another
 * language than the main one, a collection's link leads to its pages in that language, if it has any.
 */
export function createMainLinks(
  site: Pick<Site, 'sections' | 'pages' | 'local'>,
  settings: SiteSettings,
  language = settings.language,
): MainLink[] {
  const base = trimBase(settings.base);
  const words = findWords(language);
  const local = site.local.get(language)?.sections;
  const hrefOf = (name: CollectionName) => `${base}/${name}/${local?.get(name)?.size ? `${language}/` : ''}`;
  const collections = [...site.sections]
    .filter(([name, held]) => held.size > 0 && !(settings.help && onHelpPath.includes(name)))
    .map(([name]) => ({ name, label: words.collections[name], href: hrefOf(name) }));
  const knownHref = createLocalAddress('/known-errors/', language, settings);
  const known = { name: 'known-errors', label: words.knownErrors, href: knownHref };
  const help = findHelpLink(settings, language);
  return [
    ...collections,
    ...(groupKnownErrors(site.pages).length > 0 ? [known] : []),
    ...settings.links.map(({ label, href }) => ({
      name: href,
      label: pickText(label, language, settings.language) ?? findAny(label),
      href,
    })),
    ...(help ? [{ name: 'help', label: help.label, href: help.href }] : []),
  ];
}

/** A team's own link has no words of the site to stand in. */
const findAny = (text: LocalText): string =>
  typeof text === 'string' ? text : (Object.values(text)[0] ?? '');
