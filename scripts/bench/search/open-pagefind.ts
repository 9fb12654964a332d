import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { PagefindModule } from '../../../src/search/index.ts';
import { idOf } from './open-pages.ts';
import type { Ask } from './peer.ts';

type Module = PagefindModule & { options: (options: object) => Promise<void>; destroy: () => Promise<void> };

/** Pagefind as it is, over the files that we write: its module reads by `fetch`, so they are served for as long as it is asked. */
export async function openPagefind(
  files: ReadonlyMap<string, Uint8Array>,
): Promise<{ ask: Ask; close: () => Promise<void> }> {
  const server = createServer((request, response) => {
    const bytes = files.get(new URL(request.url ?? '', 'http://x').pathname.replace('/pagefind/', ''));
    response.writeHead(bytes ? 200 : 404).end(bytes);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  const source = Buffer.from(files.get('pagefind.js') ?? []).toString('base64');
  const module = (await import(`data:text/javascript;base64,${source}`)) as Module;
  await module.options({ basePath: `http://127.0.0.1:${port}/pagefind/` });
  return {
    async ask(query) {
      const { results } = await module.search(query);
      return Promise.all(results.slice(0, 20).map(async (result) => idOf((await result.data()).url)));
    },
    async close() {
      await module.destroy();
      server.closeAllConnections();
      server.close();
    },
  };
}
