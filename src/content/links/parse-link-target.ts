import { dirname, join, normalize } from 'node:path/posix';
import { createPageAddress } from '../create-page-address.ts';
import type { Page } from '../page.ts';

/** What a link means, before anybody looks whether it is there. Paths are decoded. */
export type LinkTarget =
  /** Another site, a mail address: nothing that can be looked up here. */
  | { kind: 'external' }
  /** A file beside the page: `file` is relative to the working directory, as in `Page.file`. */
  | { kind: 'file'; file: string; anchor: string }
  /** A path on the site, below its base: `/docs/start/`. */
  | { kind: 'address'; address: string; anchor: string };

/**
 * Reads a link of a page as the site will: a path with an extension is a file beside the page, every other relative path
 * starts at the page's own address, and `/` at its front is the top of the site.
 */
export function parseLinkTarget(url: string, page: Pick<Page, 'file' | 'collection' | 'id'>): LinkTarget {
  if (/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(url)) return { kind: 'external' };
  const [, path = '', , hash = ''] = /^([^?#]*)(\?[^#]*)?(?:#(.*))?$/s.exec(url) ?? [];
  const anchor = decode(hash);
  const name = decode(path);
  if (name === '') return { kind: 'file', file: page.file, anchor };
  if (name.startsWith('/')) return { kind: 'address', address: normalize(name), anchor };
  if (/\.[a-z\d]+$/i.test(name)) return { kind: 'file', file: join(dirname(page.file), name), anchor };
  return { kind: 'address', address: join(createPageAddress(page), name), anchor };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A lone `%` is no encoding: the text means itself.
    return text;
  }
}
