import { existsSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { glob } from 'tinyglobby';
import { collections, type KnownTargets } from '../../src/content/index.ts';

/** Addresses that the site has of itself. */
const siteAddresses = ['/', '/search/', '/404.html', ...collections.map(({ name }) => `/${name}/`)];

/** Everything besides pages that a link may point to: files beside the pages, and what the site serves of itself. */
export async function findKnownTargets(contentDir: string, cwd: string): Promise<KnownTargets> {
  const toName = (file: string) => relative(cwd, join(contentDir, file)).split(sep).join('/');
  const files = (await glob('**/*', { cwd: contentDir, ignore: ['**/node_modules/**'] })).map(toName);
  const publicDir = join(cwd, 'public');
  const published = existsSync(publicDir) ? await glob('**/*', { cwd: publicDir, dot: true }) : [];
  return {
    files: new Set(files),
    addresses: new Set([...siteAddresses, ...published.map((file) => `/${file}`)]),
  };
}
