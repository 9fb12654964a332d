import { existsSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { glob } from 'tinyglobby';
import type { SiteLanguages } from '../languages/site-languages.ts';
import type { Page } from '../page.ts';
import type { KnownTargets } from './check-links.ts';
import { createSiteAddresses } from './create-site-addresses.ts';

/** Absolute paths. */
export interface TargetFolders {
  contentDir: string;
  /** Its files are served as they are. */
  publicDir: string;
  /** Files are named relative to it, as `Page.file` is. */
  cwd: string;
}

/**
 * Everything besides pages that a link may point to: files beside the pages, and what the site serves of itself.
 *
 * @param pages those of the folder: a page without translation stands at the address of the translation too.
 */
export async function loadKnownTargets(
  { contentDir, publicDir, cwd }: TargetFolders,
  pages: readonly Page[],
  site: SiteLanguages = {},
): Promise<KnownTargets> {
  const files = await glob('**/*', { cwd: contentDir, ignore: ['**/node_modules/**'] });
  const published = existsSync(publicDir) ? await glob('**/*', { cwd: publicDir, dot: true }) : [];
  const toName = (file: string) => relative(cwd, join(contentDir, file)).split(sep).join('/');
  return {
    files: new Set(files.map(toName)),
    addresses: new Set([...createSiteAddresses(pages, site), ...published.map((file) => `/${file}`)]),
  };
}
