import type { InjectedRoute } from 'astro';

const route = (pattern: string, file: string): InjectedRoute => ({
  pattern,
  entrypoint: new URL(`../routes/${file}`, import.meta.url),
  prerender: true,
});

/** Every address of the site and the file that makes its pages. */
export const routes: readonly InjectedRoute[] = [
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
];
