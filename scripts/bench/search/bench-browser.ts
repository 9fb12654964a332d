import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { execa } from 'execa';
import { type Browser, chromium } from 'playwright-core';
import { rolldown } from 'rolldown';
import { createSearchFiles } from '../../../src/search/build/index.ts';
import { findChromium } from '../../setup/find-chromium.mjs';
import { createPages } from './create-pages.ts';
import type { Techqa } from './load-techqa.ts';
import { quantile } from './quantile.ts';
import { serveSite } from './serve-site.ts';

type Print = (line: string) => void;

/** Each asked by a fresh profile: it takes about a second. */
const coldQuestions = 25;
/** The goals of each size. */
const goals: Record<number, string> = {
  1000: '(goal 150 kB)',
  10000: '(goal 200 kB; p95 60 ms)',
  100000: '(goal p95 150 ms)',
};

/** What a first answer costs a browser that has nothing, all scripts and index files included, and how long the next ones take. */
export async function measureBrowser(
  print: Print,
  { documents, questions }: Techqa,
  sizes: readonly number[],
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'tierzero-bench-'));
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    await execa('node', [
      'scripts/build.ts',
      '--content',
      resolve('src/site/fixtures/content'),
      '--out',
      folder,
    ]);
    await printScripts(print, folder);
    const bundle = await bundleSearch();
    for (const count of sizes) {
      const started = performance.now();
      const index = await createSearchFiles([
        ...createPages(
          documents.map(({ text }) => text),
          count,
        ),
      ]);
      const seconds = ((performance.now() - started) / 1000).toFixed(0);
      const bytes = [...index.values()].reduce((sum, content) => sum + content.length, 0);
      print(
        `${count} pages: Pagefind and term index written in ${seconds} s, ${index.size} files, ${Math.round(bytes / 1e6)} MB`,
      );
      const files = new Map([...index].map(([path, content]) => [`pagefind/${path}`, content]));
      const server = await serveSite(folder, files.set('bench.js', bundle));
      const asked = questions.map(({ question }) => question);
      await printColdBytes(print, browser, server.origin, asked, count);
      await printWarmTimes(print, browser, server.origin, asked, count);
      server.close();
    }
  } finally {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function printScripts(print: Print, dist: string): Promise<void> {
  const names = await readdir(join(dist, '_astro'));
  const weigh = async (name: string) =>
    gzipSync(await readFile(join(dist, '_astro', name)), { level: 9 }).length;
  const language = /^(?:ar|de|en|es|fr|ja|zh)\./;
  const all = await Promise.all(
    names
      .filter((name) => name.endsWith('.js'))
      .map(async (name) => `${name.split('.')[0]} ${await weigh(name)}`),
  );
  print(`  scripts of the site, gzipped: ${all.filter((line) => !language.test(line)).join(', ')}`);
}

async function bundleSearch(): Promise<Uint8Array> {
  const build = await rolldown({ input: resolve('src/search/index.ts') });
  const { output } = await build.generate({ format: 'esm', minify: true, codeSplitting: false });
  return Buffer.from(output[0].code);
}

async function printColdBytes(
  print: Print,
  browser: Browser,
  origin: string,
  questions: readonly string[],
  count: number,
): Promise<void> {
  const costs: { script: number; index: number }[] = [];
  for (const question of questions.slice(0, coldQuestions))
    costs.push(await measureCold(browser, origin, question));
  const all = costs.map(({ script, index }) => script + index);
  const kilobytes = (values: readonly number[], share: number) => (quantile(values, share) / 1000).toFixed(1);
  print(
    `  first answer, cold: ${kilobytes(all, 0.5)} kB (p95 ${kilobytes(all, 0.95)} kB), of it scripts ${kilobytes(
      costs.map(({ script }) => script),
      0.5,
    )} kB  n=${all.length} ${goals[count] ?? ''}`,
  );
}

/** Opens a page in a fresh profile, asks by the search field, and adds up what came over the line for it. */
async function measureCold(
  browser: Browser,
  origin: string,
  question: string,
): Promise<{ script: number; index: number }> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const line = await context.newCDPSession(page);
  const urls = new Map<string, string>();
  const cost = { script: 0, index: 0 };
  line.on('Network.responseReceived', ({ requestId, response }) => urls.set(requestId, response.url));
  line.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const url = urls.get(requestId) ?? '';
    if (url.endsWith('.js')) cost.script += encodedDataLength;
    else if (url.includes('/pagefind/') || url.endsWith('/popular.json')) cost.index += encodedDataLength;
  });
  await line.send('Network.enable');
  await page.goto(`${origin}/docs/guide/`, { waitUntil: 'networkidle' });
  await page.keyboard.press('/');
  await page.keyboard.insertText(question);
  await page.locator('.dialog .say strong').waitFor();
  await page.waitForLoadState('networkidle');
  await context.close();
  return cost;
}

async function printWarmTimes(
  print: Print,
  browser: Browser,
  origin: string,
  questions: readonly string[],
  count: number,
): Promise<void> {
  const page = await browser.newPage();
  await page.goto(`${origin}/docs/guide/`);
  const times = await page.evaluate(async (asked) => {
    const { createFetchReader, findAnswers, openTermIndex } = (await import(
      `${location.origin}/bench.js`
    )) as typeof import('../../../src/search/index.ts');
    const index = await openTermIndex(createFetchReader('/pagefind/'), 'en');
    const time = async (question: string) => {
      const started = performance.now();
      await findAnswers(question, index, { countFacets: true });
      return performance.now() - started;
    };
    const first: number[] = [];
    for (const question of asked) first.push(await time(question));
    const again: number[] = [];
    for (const question of asked) again.push(await time(question));
    return { first, again };
  }, questions);
  await page.close();
  const show = (values: readonly number[]) =>
    `${quantile(values, 0.5).toFixed(1)} ms (p95 ${quantile(values, 0.95).toFixed(1)} ms)`;
  print(
    `  in Chromium: asked first ${show(times.first)}, asked again ${show(times.again)}  n=${questions.length} ${goals[count] ?? ''}`,
  );
}
