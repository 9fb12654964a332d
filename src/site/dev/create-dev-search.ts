import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import type { Connect, ViteDevServer } from 'vite';
import { findPageFiles } from '../../content/index.ts';
import { createSearchFiles } from '../../search/build/index.ts';
import { createCrawl, createPageFetcher } from './crawl-pages.ts';

export interface DevSearchOptions {
  /** Absolute path of the content folder. */
  contentDir: string;
  /** Address of a content file on the site, base included. */
  findAddress: (file: string) => string | undefined;
  /** The site's base without a slash at its end. */
  base: string;
  log: (line: string) => void;
}

const types: Record<string, string> = { '.js': 'text/javascript', '.json': 'application/json' };
const quietAfterEdit = 700;

/**
 * Search for `npm run dev`: reads the server's own pages in the background, keeps their index in memory and serves it
 * where the built site has it. After an edit the page is read again.
 */
export function createDevSearch({ contentDir, findAddress, base, log }: DevSearchOptions) {
  let files: Promise<Map<string, Uint8Array>> = Promise.resolve(new Map());
  const stale = new Set<string>();
  let timer: NodeJS.Timeout | undefined;

  const serve: Connect.NextHandleFunction = async (request, response, next) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const name = path.split('/pagefind/')[1];
    if (name === undefined) return next();
    const file = (await files).get(name);
    response.statusCode = file ? 200 : 404;
    response.setHeader('content-type', types[extname(name)] ?? 'application/octet-stream');
    response.setHeader('cache-control', 'no-store');
    response.end(file ?? '');
  };

  return {
    attach: (server: ViteDevServer) => void server.middlewares.use(serve),
    async start(server: ViteDevServer | undefined, address: AddressInfo): Promise<void> {
      const crawl = createCrawl(createPageFetcher(findOrigin(address)));
      const update = async (addresses: readonly string[]) => {
        await crawl.refresh(addresses);
        return createSearchFiles(
          crawl.list().map(({ url, html }) => ({ url: url.slice(base.length), html })),
        );
      };
      const run = (addresses: readonly string[]) => {
        const before = files;
        files = update(addresses).catch((error: unknown) => {
          log(`The search index was not renewed: ${error instanceof Error ? error.message : String(error)}`);
          return before;
        });
      };
      server?.watcher.on('all', (_event, file) => {
        const changed = file.startsWith(contentDir) && /\.mdx?$/.test(file) ? findAddress(file) : undefined;
        if (!changed) return;
        stale.add(changed);
        clearTimeout(timer);
        timer = setTimeout(() => {
          run([...stale]);
          stale.clear();
        }, quietAfterEdit);
      });
      const pages = await findPageFiles(contentDir);
      run(pages.flatMap(({ path }) => findAddress(path) ?? []));
      await files;
      log(`Search knows ${pages.length === 1 ? '1 page' : `${pages.length} pages`}.`);
    },
  };
}

function findOrigin({ address, family, port }: AddressInfo): string {
  const isAny = address === '::' || address === '0.0.0.0';
  if (isAny) return `http://localhost:${port}`;
  return family === 'IPv6' ? `http://[${address}]:${port}` : `http://${address}:${port}`;
}
