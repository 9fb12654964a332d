import type { LocalSite, Site } from './load-site.ts';
import type { SitePage } from './site-page.ts';

/** The pages among which a page stands: those of its language and product version. */
export const findLocalSite = (
  site: Pick<Site, 'frozen' | 'local' | 'pages' | 'sections'>,
  { language, version }: Pick<SitePage, 'language' | 'version'>,
): LocalSite => (version ? site.frozen.get(`${version}/${language}`) : site.local.get(language)) ?? site;
