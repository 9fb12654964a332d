import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { formatPretty } from '../../diagnostics/index.ts';
import { collections } from '../collections.ts';
import { parsePage } from '../parse-page.ts';
import { checkExternalLinks } from './check-external-links.ts';

let server: Server;
let origin = '';
const asked: string[] = [];
beforeAll(async () => {
  server = createServer(({ method, url = '' }, response) => {
    asked.push(`${method} ${url}`);
    if (url === '/slow') return;
    const statuses: Record<string, number> = {
      '/gone': 410,
      '/missing': 404,
      '/refused': 403,
      '/broken': 500,
    };
    response.writeHead(url === '/no-head' && method === 'HEAD' ? 405 : (statuses[url] ?? 200)).end('text');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

function pageOf(text: string) {
  const [docs] = collections;
  const { page } = docs ? parsePage({ file: 'docs/a.md', id: 'a', text }, docs) : {};
  if (!page) throw new Error('the page does not parse');
  return page;
}

test('what is gone is an error, what does not answer a warning, each address is asked once', async () => {
  const paths = ['fine', 'fine#part', 'no-head', 'gone', 'missing', 'refused', 'slow', 'gone'];
  const text = paths.map((path) => `[x](${origin}/${path})\n`).join('\n');
  const findings = await checkExternalLinks([pageOf(`# A\n\n${text}\n[y](https://example.com/none)\n`)], {
    fetch,
    timeout: 300,
  });
  const report = findings.map((finding) => formatPretty(finding, false)).join('\n');
  expect(report.replaceAll(origin, 'ORIGIN')).toMatchInlineSnapshot(`
    "docs/a.md:9:1 error TZ_LINK_GONE
      The link ORIGIN/gone is dead: the server answers 410.
      Link to where the page is now, or say in your own words what stood there.
    docs/a.md:17:1 error TZ_LINK_GONE
      The link ORIGIN/gone is dead: the server answers 410.
      Link to where the page is now, or say in your own words what stood there.
    docs/a.md:11:1 error TZ_LINK_GONE
      The link ORIGIN/missing is dead: the server answers 404.
      Link to where the page is now, or say in your own words what stood there.
    docs/a.md:13:1 warning TZ_LINK_SILENT
      The link ORIGIN/refused could not be checked: the server answers 403.
      Open it in a browser.
    docs/a.md:15:1 warning TZ_LINK_SILENT
      The link ORIGIN/slow could not be checked: the server does not answer (too slow).
      Open it in a browser."
  `);
  expect(asked.filter((line) => line === 'HEAD /fine')).toHaveLength(1);
  expect(asked.filter((line) => line.endsWith('/gone'))).toEqual(['HEAD /gone', 'GET /gone']);
});

test('a server that is not there is a warning with the reason', async () => {
  const free = createServer();
  await new Promise<void>((resolve) => free.listen(0, '127.0.0.1', resolve));
  const { port } = free.address() as AddressInfo;
  await new Promise((resolve) => free.close(resolve));
  const findings = await checkExternalLinks([pageOf(`[x](http://127.0.0.1:${port}/)`)], { fetch });
  expect(findings).toMatchObject([
    { code: 'TZ_LINK_SILENT', message: expect.stringContaining('ECONNREFUSED') },
  ]);
});
