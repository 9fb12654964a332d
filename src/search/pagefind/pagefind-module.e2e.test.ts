import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSearchFiles } from '../build/index.ts';
import { sitePages } from '../fixtures/create-site.ts';
import { createPagefindIndex, findAnswers, type PagefindModule } from '../index.ts';

/** Pagefind's own module reads by `fetch`, so the files are served; it is imported from what was written. */
let server: Server;
interface Module extends PagefindModule {
  destroy: () => Promise<void>;
  options: (options: object) => Promise<void>;
  mergeIndex: (folder: string) => Promise<void>;
}
let module: Module;
let origin: string;
beforeAll(async () => {
  const whole = await createSearchFiles(sitePages);
  const divided = await createSearchFiles(sitePages, 3);
  const files = new Map([
    ...whole,
    ...[...divided].map(([path, bytes]) => [`parts/${path}`, bytes] as const),
  ]);
  server = createServer((request, response) => {
    const file = files.get(new URL(request.url ?? '', 'http://x').pathname.replace('/pagefind/', ''));
    response.writeHead(file ? 200 : 404).end(file);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  const source = Buffer.from(files.get('pagefind.js') ?? []).toString('base64');
  module = await import(/* @vite-ignore */ `data:text/javascript;base64,${source}`);
  origin = `http://127.0.0.1:${port}/pagefind/`;
  await module.options({ basePath: origin });
});
afterAll(async () => {
  await module.destroy();
  server.close();
});

test("the same planner answers over Pagefind's own module", async () => {
  const index = createPagefindIndex(module, { pageCount: 5 });
  const first = async (query: string) => (await findAnswers(query, index)).results[0]?.url;
  expect(await first('How do I upload a large file behind nginx?')).toBe('/faq/upload-413/');
  expect(await first('requests end with 504')).toBe('/docs/proxy/');
  expect(await first('ERR_DISK_FULL')).toBe('/errors/ERR_DISK_FULL/');
});

test('a word that no page has is not taken for a shorter one', async () => {
  const { results } = await findAnswers('orchidaceae', createPagefindIndex(module));
  expect(results).toEqual([]);
});

test('the bundles of a large site are searched as one', async () => {
  const source = await (await fetch(`${origin}parts/pagefind.js`)).text();
  const divided: Module = await import(
    /* @vite-ignore */ `data:text/javascript;base64,${Buffer.from(`${source}\n// divided`).toString('base64')}`
  );
  await divided.options({ basePath: `${origin}parts/` });
  const { parts } = (await (await fetch(`${origin}parts/tierzero.json`)).json()) as { parts: number };
  for (let part = 1; part < parts; part++) await divided.mergeIndex(`${origin}parts/part-${part}`);
  const index = createPagefindIndex(divided, { pageCount: 5 });
  const first = async (query: string) => (await findAnswers(query, index)).results[0]?.url;
  expect(await first('How do I upload a large file behind nginx?')).toBe('/faq/upload-413/');
  expect(await first('requests end with 504')).toBe('/docs/proxy/');
  expect(await first('ERR_DISK_FULL')).toBe('/errors/ERR_DISK_FULL/');
  await divided.destroy();
});
