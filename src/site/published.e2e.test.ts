import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fixtureContent, root } from './testing/build-fixture.ts';

/** Another team's site: an address, a base, a brand and a mailbox of its own. */
const script = (outDir: string, cacheDir: string) => `
import { build } from 'astro';
import { tierzero } from './src/integration.ts';
const settings = {
  title: 'Acme help', site: 'https://help.example.org', base: '/kb',
  feedback: 'mailto:help@example.org?subject={title}', tokens: { accent: '#123456' },
};
const paths = { root: process.cwd(), configFile: false, outDir: ${JSON.stringify(outDir)}, cacheDir: ${JSON.stringify(cacheDir)} };
await build({ ...paths, logLevel: 'error', integrations: [tierzero(settings)] });
`;

let folder: string;
const read = (path: string) => readFile(join(folder, 'dist', path), 'utf8');
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tierzero-published-'));
  const { PATH, HOME } = process.env;
  const env = { PATH, HOME, TIERZERO_CONTENT: fixtureContent, ASTRO_TELEMETRY_DISABLED: '1' };
  const code = script(join(folder, 'dist'), join(folder, 'cache'));
  await execa(process.execPath, ['--input-type=module', '-e', code], { cwd: root, extendEnv: false, env });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('every address on the site starts with its base', async () => {
  const files = (await readdir(join(folder, 'dist'), { recursive: true })).filter((file) =>
    file.endsWith('.html'),
  );
  const astray: string[] = [];
  for (const file of files)
    for (const [, url = ''] of (await read(file)).matchAll(/(?:href|src|action)="(\/[^"]*)"/g))
      if (!url.startsWith('/kb/')) astray.push(`${file}: ${url}`);
  expect(astray).toEqual([]);
});

test('pages name their one address, and what they are', async () => {
  const html = await read('faq/upload-413/index.html');
  expect(html).toContain('<link rel="canonical" href="https://help.example.org/kb/faq/upload-413/">');
  const data = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/.exec(html)?.[1] ?? '{}');
  expect(data['@graph'].map((part: { '@type': string }) => part['@type'])).toEqual([
    'BreadcrumbList',
    'FAQPage',
  ]);
  expect(data['@graph'][1].mainEntity[0].name).toBe('Upload fails with 413 behind nginx');
});

test('the sitemap, the feed and robots.txt give whole addresses', async () => {
  const sitemap = await read('sitemap.xml');
  expect(sitemap).toContain('<loc>https://help.example.org/kb/docs/guide/writing/</loc>');
  expect(await read('feed.xml')).toContain('<link href="https://help.example.org/kb/faq/upload-413/"/>');
  expect(await read('robots.txt')).toContain('Sitemap: https://help.example.org/kb/sitemap.xml');
  expect(await read('llms.txt')).toContain('(https://help.example.org/kb/docs/guide/index.md)');
});

test('a page has a card for other sites, and a page that cannot have one shows that of the site', async () => {
  const html = await read('faq/upload-413/index.html');
  expect(html).toContain(
    '<meta property="og:image" content="https://help.example.org/kb/cards/faq/upload-413.png">',
  );
  expect(await read('docs/index.html')).toContain('/kb/cards/site.png');
  const pages = (await readdir(join(folder, 'dist'), { recursive: true })).filter((file) =>
    file.endsWith('.html'),
  );
  for (const page of pages) {
    const card = /og:image" content="https:\/\/help\.example\.org\/kb\/([^"]+)"/.exec(await read(page))?.[1];
    if (card) expect(existsSync(join(folder, 'dist', decodeURI(card))), card).toBe(true);
  }
});

test('a redirect leads below the base', async () => {
  expect(await read('old/upload.html')).toContain('url=/kb/faq/upload-413/');
});

test('pages ask whether they helped, where somebody hears it, and a mailbox needs no script', async () => {
  expect(await read('docs/guide/index.html')).toMatch(
    /<a class="btn" href="mailto:help@example\.org\?subject=The%20guide"/,
  );
});

test('the brand is in a style sheet', async () => {
  const names = await readdir(join(folder, 'dist/_astro'));
  const sheets = await Promise.all(
    names.filter((name) => name.endsWith('.css')).map((name) => read(`_astro/${name}`)),
  );
  expect(sheets.join()).toContain('--accent:#123456');
  expect(await read('index.html')).toContain('Acme help');
});
