import { statSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { visit } from 'unist-util-visit';
import { findLinks, type Link, type Page, parseLinkTarget } from '../../content/index.ts';
import type { Diagnostic } from '../../diagnostics/index.ts';
import { type ImageProbe, probeImage } from './probe-image.ts';

/** A file beside the pages that the site serves as it is. */
export interface ContentFile {
  /** Path below the base: `files/guide/sheet.csv`. */
  path: string;
  width?: number;
  height?: number;
  /** Whether images of Markdown show the file itself; otherwise Astro makes a smaller one of it. */
  isPlain: boolean;
}

export interface ContentFiles {
  /** By absolute path. */
  files: ReadonlyMap<string, ContentFile>;
  /** Images that no browser can show. */
  diagnostics: Diagnostic[];
}

/**
 * The files that pages link to or show and that are no pages: downloads, images of raw HTML, drawings that Astro cannot
 * read. Images of Markdown are Astro's own business.
 *
 * @param root absolute; the files of pages are relative to it.
 */
export async function findContentFiles(
  pages: readonly Page[],
  root: string,
  contentDir: string,
): Promise<ContentFiles> {
  const files = new Map<string, ContentFile>();
  const probes = new Map<string, ImageProbe>();
  const diagnostics: Diagnostic[] = [];
  for (const page of pages) {
    const drawn = findMarkdownImages(page);
    for (const link of findLinks(page.tree)) {
      const path = findFile(link, page, root, contentDir);
      if (!path) continue;
      const probe = link.kind === 'image' ? (probes.get(path) ?? (await probeImage(path))) : undefined;
      if (probe) probes.set(path, probe);
      if (probe?.kind === 'broken') diagnostics.push(brokenImage(page, link, probe.reason));
      else if (!(probe?.kind === 'sound' && drawn.has(link.url)))
        files.set(path, createFile(path, contentDir, probe, files.get(path)));
    }
  }
  return { files, diagnostics };
}

function findMarkdownImages({ tree }: Page): Set<string> {
  const urls = new Set<string>();
  visit(tree, 'image', ({ url }) => {
    urls.add(url);
  });
  return urls;
}

function findFile(link: Link, page: Page, root: string, contentDir: string): string | undefined {
  const target = parseLinkTarget(link.url, page);
  if (target.kind !== 'file' || /\.mdx?$/i.test(target.file)) return undefined;
  const path = resolve(root, target.file);
  if (relative(contentDir, path).startsWith('..')) return undefined;
  return statSync(path, { throwIfNoEntry: false })?.isFile() ? path : undefined;
}

function createFile(
  path: string,
  contentDir: string,
  probe: ImageProbe | undefined,
  known: ContentFile | undefined,
): ContentFile {
  const size = probe && 'width' in probe ? { width: probe.width, height: probe.height } : {};
  return {
    ...known,
    path: `files/${relative(contentDir, path).split(sep).join('/')}`,
    isPlain: probe?.kind === 'plain' || (known?.isPlain ?? false),
    ...(size.width && size.height ? { width: size.width, height: size.height } : {}),
  };
}

const brokenImage = (page: Page, { url, line, column }: Link, reason: string): Diagnostic => ({
  code: 'TZ_PAGE_BROKEN_IMAGE',
  severity: 'error',
  message: `The image \`${url}\` cannot be shown: ${reason}.`,
  hint: 'Export it again, or take it out.',
  place: { file: page.file, line, column },
});
