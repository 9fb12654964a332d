import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
};

/**
 * Serves a built site with another index in the place of its own, texts packed as hosts do.
 *
 * @param files by path below the root: they come before those of the site.
 */
export async function serveSite(
  dist: string,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<{ origin: string; close: () => void }> {
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const name = path.endsWith('/') ? `${path}index.html` : path;
    const body = files.get(name.slice(1)) ?? (await readFile(join(dist, name)).catch(() => undefined));
    const type = types[extname(name)];
    response.writeHead(body ? 200 : 404, {
      'content-type': type ?? 'application/octet-stream',
      ...(type && body ? { 'content-encoding': 'gzip' } : {}),
    });
    response.end(type && body ? gzipSync(body, { level: 9 }) : body);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
