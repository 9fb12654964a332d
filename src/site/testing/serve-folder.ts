import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type OutgoingHttpHeaders } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** An address of every folder that is served: a page with nothing in it. */
export const emptyAddress = '/tests/empty.html';
/** An address of every folder that is served: axe-core, half as long as what the library hands out. */
export const axeAddress = '/tests/axe.min.js';

const forTests = () =>
  new Map([
    [emptyAddress, Buffer.from('')],
    [axeAddress, readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'))],
  ]);

/** As hosts do it: what has the hash of its content in its name never changes, and a page is asked for again. */
const createHeaders = (path: string): OutgoingHttpHeaders => ({
  'content-type': types[extname(path)] ?? 'application/octet-stream',
  ...(/\/_astro\/|^\/tests\//.test(path) ? { 'cache-control': 'max-age=31536000, immutable' } : {}),
});

/**
 * Serves a built site, which nobody changes any more, as a static host does: 404.html for what is absent. It ends with the process.
 *
 * @returns its origin: `http://127.0.0.1:PORT`
 */
export async function serveFolder(folder: string): Promise<string> {
  const read = new Map(forTests());
  const readOnce = async (path: string): Promise<Buffer | undefined> => {
    const body = read.get(path) ?? (await readFile(join(folder, path)).catch(() => undefined));
    if (body) read.set(path, body);
    return body;
  };
  const server = createServer(async (request, response) => {
    const address = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const path = address.endsWith('/') ? `${address}index.html` : address;
    const body = await readOnce(path);
    response.writeHead(body ? 200 : 404, createHeaders(body ? path : '/404.html'));
    response.end(body ?? (await readOnce('/404.html')));
  });
  server.unref();
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
