import type { InjectedRoute } from 'astro';
import type { SiteSettings } from '../settings/index.ts';

const route = (pattern: string, file: string): InjectedRoute => ({
  pattern,
  entrypoint: new URL(`../routes/${file}`, import.meta.url),
  prerender: true,
});

/** Every address of the site and the file that makes its pages. */
const routes: readonly InjectedRoute[] = [
  // Rest parameters, so that the main language has no part in the address: `/help/` and `/help/zh/`.
  route('/[...language]', 'home.astro'),
  route('/[collection]/[...id]', 'content.astro'),
  route('/requests/[...id]', 'requests.astro'),
  route('/troubleshooting/[...id]', 'troubleshooting.astro'),
  route('/search/[...language]', 'search.astro'),
  route('/search/popular.json', 'popular.json.ts'),
  route('/help/[...language]', 'help.astro'),
  route('/help/request/[...language]', 'help-request.astro'),
  route('/known-errors/[...language]', 'known-errors.astro'),
  route('/office-hours.ics', 'office-hours.ics.ts'),
  route('/errors.json', 'errors.json.ts'),
  route('/404', 'not-found.astro'),
  route('/map/[...language]', 'map.astro'),
  route('/[collection]/[...file].md', 'twin.md.ts'),
  route('/llms.txt', 'llms.txt.ts'),
  route('/llms-full.txt', 'llms-full.txt.ts'),
  route('/robots.txt', 'robots.txt.ts'),
];

/** What names whole addresses, and so needs to know where the site is published. */
const published: readonly InjectedRoute[] = [
  route('/sitemap.xml', 'sitemap.xml.ts'),
  route('/[feed].xml', 'feed.xml.ts'),
];

/** The routes of a site. */
export const createRoutes = ({ site }: Pick<SiteSettings, 'site'>): readonly InjectedRoute[] =>
  site ? [...routes, ...published] : routes;
