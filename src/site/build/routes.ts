import type { InjectedRoute } from 'astro';

const route = (pattern: string, file: string): InjectedRoute => ({
  pattern,
  entrypoint: new URL(`../routes/${file}`, import.meta.url),
  prerender: true,
});

/** Every address of the site and the file that makes its pages. */
export const routes: readonly InjectedRoute[] = [
  route('/', 'home.astro'),
  route('/docs/[...id]', 'docs.astro'),
  route('/faq', 'faq-home.astro'),
  route('/faq/[...id]', 'faq.astro'),
  route('/errors', 'errors-home.astro'),
  route('/errors/[...id]', 'errors.astro'),
  route('/search', 'search.astro'),
  route('/404', 'not-found.astro'),
];
