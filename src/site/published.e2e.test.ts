import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadSearchIndex } from '../search/build/index.ts';
import { findAnswers } from '../search/index.ts';
import { takeTurn } from './build/take-turn.ts';
import { fixtureContent, root } from './testing/build-fixture.ts';
import { openBrowser, openPage } from './testing/open-browser.ts';
import { serveFolder } from './testing/serve-folder.ts';

/** Another team's site: an address, a base, a brand, a mailbox and two versions of its product. */
const script = (outDir: string, cacheDir: string) => `
import { build } from 'astro';
import { tierzero } from './src/integration.ts';
const settings = {
  title: 'Acme help', site: 'https://help.example.org', base: '/kb',
  feedback: 'mailto:help@example.org?subject={title}', tokens: { accent: '#123456' },
  versions: { latest: '2.0', older: ['1.0'] }, cameFrom: 'vitepress', icon: '/own.svg',
  logo: { src: '/logo.svg', dark: '/logo-dark.svg', width: 120, height: 24 },
};
const paths = { root: process.cwd(), configFile: false, outDir: ${JSON.stringify(outDir)}, cacheDir: ${JSON.stringify(cacheDir)} };
await build({ ...paths, logLevel: 'error', integrations: [tierzero(settings)] });
`;

let folder: string;
const read = (path: string) => readFile(join(folder, 'dist', path), 'utf8');
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tierzero-published-'));
  const content = join(folder, 'content');
  await cp(fixtureContent, content, { recursive: true });
  // Written for another generator: only `npm run build` passes over what it does not know.
  await rm(join(content, 'docs/from-elsewhere.md'), { force: true });
  await cp(join(fixtureContent, '../versions'), join(content, 'docs'), { recursive: true });
  const env = { TIERZERO_CONTENT: content, ASTRO_TELEMETRY_DISABLED: '1' };
  const code = script(join(folder, 'dist'), join(folder, 'cache'));
  const endTurn = await takeTurn(root);
  await execa(process.execPath, ['--input-type=module', '-e', code], { cwd: root, env });
  endTurn();
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
  expect(sitemap).toContain(
    '<xhtml:link rel="alternate" hreflang="zh" href="https://help.example.org/kb/docs/zh/guide/"/>',
  );
  expect(sitemap).toContain('<loc>https://help.example.org/kb/docs/zh/guide/</loc>');
  expect(sitemap).not.toContain('/docs/zh/guide/writing/');
  expect(sitemap).not.toContain('not-listed');
  expect(await read('feed-zh.xml')).toMatch(/<feed [^>]*xml:lang="zh">/);
  expect(await read('docs/zh/guide/index.html')).toContain('href="/kb/feed-zh.xml"');
  expect(await read('feed.xml')).toContain('<link href="https://help.example.org/kb/faq/upload-413/"/>');
  expect(await read('robots.txt')).toContain('Sitemap: https://help.example.org/kb/sitemap.xml');
  expect(await read('llms.txt')).toContain('(https://help.example.org/kb/docs/guide/index.md)');
});

/** What https://developers.google.com/search/docs/appearance/structured-data asks of each kind. */
test('structured data holds what search engines ask of it', async () => {
  const readGraph = async (page: string) => {
    const text = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(await read(page))?.[1] ?? '{}';
    return (JSON.parse(text) as { '@graph': Record<string, never>[] })['@graph'];
  };
  const [crumbs, faq] = await readGraph('faq/upload-413/index.html');
  const items = crumbs?.itemListElement as unknown as { position: number; name: string; item: string }[];
  expect(items.map(({ position, item }) => `${position} ${item}`)).toEqual([
    '1 https://help.example.org/kb/faq/',
    '2 https://help.example.org/kb/faq/upload-413/',
  ]);
  const [question] = (faq?.mainEntity ?? []) as unknown as { acceptedAnswer: { text: string } }[];
  expect(question?.acceptedAnswer.text).toMatch(/^The proxy refuses the body .*limit = '20m'/);
  const [, howTo] = await readGraph('faq/quiet-question/index.html');
  expect(howTo).toMatchObject({
    '@type': 'HowTo',
    step: [
      { '@type': 'HowToStep', name: 'Breathe', text: 'Slowly.' },
      { '@type': 'HowToStep', name: 'Ask', text: 'Softly.' },
    ],
  });
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

test('the addresses of the generator that a team came from go on working, and take no page away', async () => {
  expect(await read('guide/writing.html')).toContain('url=/kb/docs/guide/writing/');
  expect(await read('guide/writing/index.html')).toContain('url=/kb/docs/guide/writing/');
  expect(await read('index.html')).toContain('Acme help');
});

test('a team has its own pictures in the header and the tab', async () => {
  const home = await read('index.html');
  expect(home).toContain('<img class="on-light" src="/kb/logo.svg" alt="Acme help" width="120" height="24">');
  expect(home).toContain('<img class="on-dark" src="/kb/logo-dark.svg"');
  expect(home).toContain('<link rel="icon" href="/kb/own.svg">');
});

test('pages ask whether they helped, where somebody hears it, and a mailbox needs no script', async () => {
  expect(await read('docs/guide/index.html')).toMatch(
    /<a class="btn" href="mailto:help@example\.org\?subject=The%20guide"/,
  );
});

test('a reader says what was missing, and it goes where the team said, through nobody else', async () => {
  const www = join(folder, 'www');
  await mkdir(www, { recursive: true });
  await symlink(join(folder, 'dist'), join(www, 'kb'));
  await symlink(join(folder, 'dist/404.html'), join(www, '404.html'));
  const origin = await serveFolder(www);
  const browser = await openBrowser();
  const { page, complaints, close } = await openPage(browser, { alone: true });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).origin));
  await page.addInitScript(() => {
    const heard: unknown[] = [];
    Object.assign(globalThis, { heard, open: (url: string) => heard.push(url) });
    document.addEventListener('tierzero:feedback', (event) => heard.push((event as CustomEvent).detail));
  });
  await page.goto(`${origin}/kb/docs/guide/`);
  await page.getByRole('link', { name: 'Not quite' }).click();
  await page.getByRole('radio', { name: 'It is out of date' }).check();
  await page.getByLabel('In your words, if you like').fill('Version 3 & later');
  await page.getByRole('button', { name: 'Review and send' }).click();
  const heard = await page.evaluate(() => (globalThis as unknown as { heard: unknown[] }).heard);
  expect(heard).toEqual([
    { helped: false, address: '/kb/docs/guide/', reason: 'It is out of date', text: 'Version 3 & later' },
    'mailto:help@example.org?subject=The%20guide',
  ]);
  await page.reload();
  await page.getByRole('button', { name: 'Yes', exact: true }).click();
  await page.getByText('Thank you').waitFor();
  expect(new Set(asked)).toEqual(new Set([origin]));
  expect(complaints.filter((text) => !/logo|own\.svg|404/.test(text))).toEqual([]);
  await page.reload();
  await page.route(/_astro\/en\./, (route) => route.abort());
  const link = page.getByRole('link', { name: 'Not quite' });
  await link.click();
  await expect.poll(() => link.isVisible()).toBe(true);
  await close();
});

test('the brand is in a style sheet', async () => {
  const names = await readdir(join(folder, 'dist/_astro'));
  const sheets = await Promise.all(
    names.filter((name) => name.endsWith('.css')).map((name) => read(`_astro/${name}`)),
  );
  expect(sheets.join()).toContain('--accent:#123456');
  expect(await read('index.html')).toContain('Acme help');
});

test('the guides of an older version say so, and lead to the same page of the latest', async () => {
  const old = await read('docs/1.0/guide/index.html');
  expect(old).toContain('This page is about version 1.0.');
  expect(old).toContain('<a href="/kb/docs/guide/">Read it for 2.0</a>');
  expect(old).toContain('<link rel="canonical" href="https://help.example.org/kb/docs/guide/">');
  expect(await read('docs/1.0/guide/old/index.html')).toContain(
    '<a href="/kb/docs/">The guides for 2.0 have no such page. Start there</a>',
  );
  const latest = await read('docs/guide/index.html');
  expect(latest).toContain('<li><a href="/kb/docs/1.0/guide/">1.0</a></li>');
  expect(latest).not.toContain('This page is about version');
});

test('a version has its own navigation and list, and is in no other', async () => {
  expect(await read('docs/1.0/index.html')).toContain('href="/kb/docs/1.0/guide/old/"');
  expect(await read('docs/1.0/guide/index.html')).not.toContain('href="/kb/docs/guide/writing/"');
  for (const page of [
    'docs/index.html',
    'docs/guide/index.html',
    'map/index.html',
    'sitemap.xml',
    'llms.txt',
  ])
    expect(await read(page), page).not.toContain('1.0/guide/old');
});

test('search knows the versions of pages', async () => {
  const index = await loadSearchIndex(join(folder, 'dist'), 'en');
  const find = async (words: string, version: string) =>
    (await findAnswers(words, index, { prefer: { version: [version] } })).results.map(({ url }) => url);
  expect(await find('the guide', '1.0')).toContain('/docs/1.0/guide/');
  expect((await find('the guide', '2.0')).filter((url) => url.startsWith('/docs/1.0/'))).toEqual([]);
  expect(await find('upload nginx', '1.0')).toContain('/faq/upload-413/');
  expect(await read('docs/1.0/guide/index.html')).toMatch(/<html [^>]*data-version="1\.0"/);
  expect(await read('index.html')).toMatch(/<html [^>]*data-version="2\.0"/);
});
