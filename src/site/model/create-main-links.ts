import type { SiteSettings } from '../settings/index.ts';
import { collectionNames } from './collection-names.ts';
import type { Site } from './load-site.ts';
import { trimBase } from './page-address.ts';

/** A link of the header; `name` is what a page says to be the current one. */
export interface MainLink {
  name: string;
  label: string;
  href: string;
}

/** The links of the header: collections that hold a page, the team's own links, and help where there is some. */
export function createMainLinks(site: Pick<Site, 'sections'>, settings: SiteSettings): MainLink[] {
  const base = trimBase(settings.base);
  const collections = [...site.sections].filter(([, held]) => held.size > 0);
  return [
    ...collections.map(([name]) => ({ name, label: collectionNames[name], href: `${base}/${name}/` })),
    ...settings.links.map(({ label, href }) => ({ name: href, label, href })),
    ...(settings.help ? [{ name: 'help', label: settings.help.label, href: settings.help.href }] : []),
  ];
}
