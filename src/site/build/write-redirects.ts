import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createPageAddress, trimBase } from '../model/page-address.ts';
import type { SiteSettings } from '../settings/index.ts';

/** An old address, below the base, and the page that took its place. */
export interface PageRedirect {
  from: string;
  collection: string;
  id: string;
  /** Gives way to whatever the site has at that address itself. */
  yields?: boolean;
}

const escapeHtml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** The page at an old address: it leads on at once, and says so where that is turned off. */
export function createRedirectPage(to: string): string {
  const href = escapeHtml(to);
  return (
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>This page has moved</title>` +
    `<meta http-equiv="refresh" content="0; url=${href}"><meta name="robots" content="noindex">` +
    `<link rel="canonical" href="${href}"></head><body><p>This page has moved to <a href="${href}">${href}</a>.</p></body></html>\n`
  );
}

/** The file that answers an address on a static host: `/a/b.html` is that file, `/a/b` is `/a/b/index.html`. */
export const findRedirectFile = (from: string): string =>
  /\.\w+$/.test(from) ? from : `${from.replace(/\/+$/, '')}/index.html`;

/**
 * Writes a page for each old address, so that it works on any host, and `_redirects` for the hosts that answer with a
 * status of their own.
 */
export async function writeRedirects(
  dist: string,
  redirects: readonly PageRedirect[],
  { base }: Pick<SiteSettings, 'base'>,
): Promise<void> {
  if (redirects.length === 0) return;
  const lines: string[] = [];
  for (const { from, collection, id, yields = false } of redirects) {
    const to = createPageAddress(collection, id, base);
    const file = join(dist, findRedirectFile(from));
    if (yields && existsSync(file)) continue;
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, createRedirectPage(to));
    lines.push(`${trimBase(base)}${from} ${to} 301`);
  }
  await writeFile(join(dist, '_redirects'), `${lines.join('\n')}\n`);
}
