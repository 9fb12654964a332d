import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { MdastPluginEntry } from 'satteri';

export interface LinkOptions {
  /** Path under which the site is published, without a slash at its end. */
  base: string;
  /** Address of a content file, base included, or nothing when it is no page. */
  findAddress: (file: string) => string | undefined;
}

/**
 * The address that a link of a content file has on the site: a relative link to a `.md` file becomes that page's
 * address, a link from the root gets the base, everything else stays.
 */
export function resolveLink(url: string, file: string, { base, findAddress }: LinkOptions): string {
  if (url.startsWith('/')) return url.startsWith('//') ? url : `${base}${url}`;
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(url) ?? [];
  if (!/\.mdx?$/i.test(path) || /^[a-z][a-z\d+.-]*:/i.test(url)) return url;
  const address = findAddress(resolve(dirname(file), decodeURI(path)));
  return address ? address + rest : url;
}

/** Rewrites the links of a page, `[text](url)` and `[name]: url`. */
export const createLinksPlugin =
  (options: LinkOptions): MdastPluginEntry =>
  ({ fileURL }) => {
    if (!fileURL) return undefined;
    const file = fileURLToPath(fileURL);
    const rewrite = (url: string) => resolveLink(url, file, options);
    return {
      name: 'links',
      link(node, ctx) {
        const url = rewrite(node.url);
        if (url !== node.url) ctx.setProperty(node, 'url', url);
      },
      definition(node, ctx) {
        const url = rewrite(node.url);
        if (url !== node.url) ctx.setProperty(node, 'url', url);
      },
    };
  };
