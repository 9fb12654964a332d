import type { InjectedRoute } from 'astro';
import type { SiteSettings } from '../settings/index.ts';

const route = (pattern: string, file: string): InjectedRoute => ({
  pattern,
  entrypoint: new URL(`../routes/${file}`, import.meta.url),
  prerender: true,
});

/** Every address of the site and the file that makes its pages. */
const routes: readonly InjectedRoute[] = [
  route('/', 'home.astro'),
  route('/[collection]/[...id]', 'content.astro'),
  route('/requests/[...id]', 'requests.astro'),
  route('/troubleshooting/[...id]', 'troubleshooting.astro'),
  route('/search', 'search.astro'),
  route('/help', 'help.astro'),
  route('/help/request', 'help-request.astro'),
  route('/known-errors', 'known-errors.astro'),
  route('/office-hours.ics', 'office-hours.ics.ts'),
  route('/errors.json', 'errors.json.ts'),
  route('/404', 'not-found.astro'),
  route('/map', 'map.astro'),
  route('/[collection]/[...file].md', 'twin.md.ts'),
  route('/llms.txt', 'llms.txt.ts'),
  route('/llms-full.txt', 'llms-full.txt.ts'),
  route('/robots.txt', 'robots.txt.ts'),
];

/** What names whole addresses, and so needs to know where the site is published. */
const published: readonly InjectedRoute[] = [
  route('/sitemap.xml', 'sitemap.xml.ts'),
  route('/feed.xml', 'feed.xml.ts'),
];

/** The routes of a site. */
export const createRoutes = ({ site }: Pick<SiteSettings, 'site'>): readonly InjectedRoute[] =>
  site ? [...routes, ...published] : routes;
