import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { HastPluginEntry, MdastPluginEntry } from 'satteri';
import type { ContentFile } from '../files/index.ts';

export interface FileOptions {
  /** Path under which the site is published, without a slash at its end. */
  base: string;
  /** Files beside the pages that the site serves as they are, by absolute path. */
  files: ReadonlyMap<string, ContentFile>;
}

/** Finds what a relative address of a page names among the served files. */
function createFinder({ base, files }: FileOptions, page: string) {
  return (url: unknown) => {
    if (typeof url !== 'string' || url === '' || /^(?:[a-z][a-z\d+.-]*:|[/#?])/i.test(url)) return undefined;
    const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(url) ?? [];
    const file = files.get(resolve(dirname(page), decodePath(path)));
    return file && { ...file, href: `${base}/${encodeURI(file.path)}${rest}` };
  };
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // A lone `%` is no encoding: the text means itself.
    return path;
  }
}

const formatSize = ({ width, height }: ContentFile) => (width && height ? { width, height } : {});

/** Links to downloads, and images that are shown as they are, get the address at which the site serves the file. */
export const createFilesPlugin =
  (options: FileOptions): MdastPluginEntry =>
  ({ fileURL }) => {
    if (!fileURL || options.files.size === 0) return undefined;
    const find = createFinder(options, fileURLToPath(fileURL));
    return {
      name: 'files',
      link(node, ctx) {
        const file = find(node.url);
        if (file) ctx.setProperty(node, 'url', file.href);
      },
      definition(node, ctx) {
        const file = find(node.url);
        if (file?.isPlain) ctx.setProperty(node, 'url', file.href);
      },
      image(node, ctx) {
        const file = find(node.url);
        if (!file?.isPlain) return;
        ctx.setProperty(node, 'data', { hProperties: { ...formatSize(file), loading: 'lazy' } });
        ctx.setProperty(node, 'url', file.href);
      },
    };
  };

/** The same for raw HTML. Images of Markdown are passed over: Astro takes those. */
export const createHtmlFilesPlugin =
  (options: FileOptions): HastPluginEntry =>
  ({ fileURL, data }) => {
    if (!fileURL || options.files.size === 0) return undefined;
    const find = createFinder(options, fileURLToPath(fileURL));
    return {
      name: 'html-files',
      element: {
        filter: ['a', 'img', 'source', 'video', 'audio'],
        visit(node, ctx) {
          for (const name of ['href', 'src', 'poster']) {
            const url = node.properties?.[name];
            const file = find(url);
            if (!file || data.astro?.localImagePaths.has(decodePath(String(url)))) continue;
            ctx.setProperty(node, name, file.href);
            if (node.tagName === 'img' && node.properties?.width === undefined && file.width)
              for (const [key, value] of Object.entries(formatSize(file))) ctx.setProperty(node, key, value);
          }
        },
      },
    };
  };
