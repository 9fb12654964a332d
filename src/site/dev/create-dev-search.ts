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
/** Milliseconds after an edit. Astro reads the file again on its own time: what came too early is put right by the second. */
const renewals = [700, 5000];

/**
 * Search for `npm run dev`: when somebody first searches, the server's own pages are read, their index is kept in memory and
 * served where the built site has it. After an edit the page is read again.
 */
export function createDevSearch({ contentDir, findAddress, base, log }: DevSearchOptions) {
  let files: Promise<Map<string, Uint8Array>> | undefined;
  let crawl: ReturnType<typeof createCrawl> | undefined;

  const renew = (addresses: readonly string[]) => {
    const before = files;
    files = update(addresses).catch((error: unknown) => {
      log(`The search index was not renewed: ${error instanceof Error ? error.message : String(error)}`);
      return before ?? new Map();
    });
    return files;
  };
  const update = async (addresses: readonly string[]) => {
    await crawl?.refresh(addresses);
    const pages = crawl?.list() ?? [];
    return createSearchFiles(pages.map(({ url, html }) => ({ url: url.slice(base.length), html })));
  };
  const readAll = async () => {
    const pages = await findPageFiles(contentDir);
    log(`Search is wanted: reading ${pages.length === 1 ? '1 page' : `${pages.length} pages`}.`);
    return pages.flatMap(({ path }) => findAddress(path) ?? []);
  };
  const serve: Connect.NextHandleFunction = async (request, response, next) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const name = path.split('/pagefind/')[1];
    if (name === undefined) return next();
    files ??= readAll().then(renew);
    const file = (await files).get(name);
    response.statusCode = file ? 200 : 404;
    response.setHeader('content-type', types[extname(name)] ?? 'application/octet-stream');
    response.setHeader('cache-control', 'no-store');
    response.end(file ?? '');
  };

  return {
    attach: (server: ViteDevServer) => {
      server.middlewares.use(serve);
      watchPages(
        server,
        (file) => (file.startsWith(contentDir) ? findAddress(file) : undefined),
        (addresses) => {
          if (files) void renew(addresses);
        },
      );
    },
    start: (address: AddressInfo) => {
      crawl = createCrawl(createPageFetcher(findOrigin(address)));
    },
  };
}

/** Calls back with the addresses of the pages that were edited, once the writer rests. */
function watchPages(
  server: ViteDevServer,
  toAddress: (file: string) => string | undefined,
  onEdit: (addresses: string[]) => void,
): void {
  const stale = new Set<string>();
  let timers: NodeJS.Timeout[] = [];
  server.watcher.on('all', (_event, file) => {
    const changed = /\.mdx?$/.test(file) ? toAddress(file) : undefined;
    if (!changed) return;
    stale.add(changed);
    for (const timer of timers) clearTimeout(timer);
    timers = renewals.map((wait, index) =>
      setTimeout(() => {
        onEdit([...stale]);
        if (index === renewals.length - 1) stale.clear();
      }, wait),
    );
  });
}

function findOrigin({ address, family, port }: AddressInfo): string {
  const isAny = address === '::' || address === '0.0.0.0';
  if (isAny) return `http://localhost:${port}`;
  return family === 'IPv6' ? `http://[${address}]:${port}` : `http://${address}:${port}`;
}
