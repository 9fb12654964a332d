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
  route('/search', 'search.astro'),
  route('/404', 'not-found.astro'),
];
