import { existsSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { glob } from 'tinyglobby';
import { collections } from '../collections.ts';
import type { KnownTargets } from './check-links.ts';

/** Addresses that the site has of itself, besides its pages. */
const siteAddresses: readonly string[] = [
  '/',
  '/404.html',
  '/search/',
  '/help/',
  '/help/request/',
  '/known-errors/',
  '/errors.json',
  '/office-hours.ics',
  ...collections.map(({ name }) => `/${name}/`),
];

/**
 * Everything besides pages that a link may point to: files beside the pages, and what the site serves of itself.
 *
 * @param publicDir absolute path of the folder whose files the site serves as they are.
 * @param cwd files are named relative to it, as `Page.file` is.
 */
export async function loadKnownTargets(
  contentDir: string,
  publicDir: string,
  cwd: string,
): Promise<KnownTargets> {
  const files = await glob('**/*', { cwd: contentDir, ignore: ['**/node_modules/**'] });
  const published = existsSync(publicDir) ? await glob('**/*', { cwd: publicDir, dot: true }) : [];
  const toName = (file: string) => relative(cwd, join(contentDir, file)).split(sep).join('/');
  return {
    files: new Set(files.map(toName)),
    addresses: new Set([...siteAddresses, ...published.map((file) => `/${file}`)]),
  };
}
