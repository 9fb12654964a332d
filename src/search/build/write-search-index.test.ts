import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TierzeroError } from '../../diagnostics/index.ts';
import { sitePages } from '../fixtures/create-site.ts';
import { findAnswers, openTermIndex } from '../index.ts';
import { createSearchFiles, loadSearchIndex, writeSearchIndex } from './index.ts';

let dist: string;
beforeAll(async () => {
  dist = await mkdtemp(join(tmpdir(), 'tierzero-search-'));
  for (const { url, html } of sitePages) {
    const file = join(dist, url, 'index.html');
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, html);
  }
  await writeFile(
    join(dist, 'index.html'),
    '<!doctype html><html lang="en"><body><p>Landing</p></body></html>',
  );
});
afterAll(() => rm(dist, { recursive: true, force: true }));

async function readTree(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) =>
    entry.isFile(),
  );
  const paths = names.map((entry) => join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(
    await Promise.all(paths.map(async (path) => [path, await readFile(path, 'base64')] as const)),
  );
}

test('writes an index that the planner reads from disk, and the same again', {
  timeout: 30_000,
}, async () => {
  const { pages, bytes } = await writeSearchIndex({ dist });
  expect(pages).toEqual({ en: 5, 'zh-cn': 2 });
  expect(bytes).toBeGreaterThan(1000);
  const written = await readTree(join(dist, 'pagefind'));
  await writeSearchIndex({ dist });
  expect(await readTree(join(dist, 'pagefind'))).toEqual(written);
  const answer = await findAnswers('upload a large file', await loadSearchIndex(dist));
  expect(answer.results[0]?.url).toBe('/faq/upload-413/');
  const chinese = await findAnswers('上传大文件', await loadSearchIndex(dist, 'zh'));
  expect(chinese.results[0]?.url).toBe('/zh/upload/');
});

test('a site without an index is an error that says what to do', async () => {
  const error = await loadSearchIndex(join(dist, 'faq')).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(TierzeroError);
  expect((error as TierzeroError).diagnostic).toMatchObject({
    code: 'TZ_SEARCH_INDEX_MISSING',
    hint: 'Build the site first with `npm run build`, or name another built site with `--site DIST`.',
  });
});

test('an index of another version is an error', async () => {
  const folder = join(dist, 'other', 'pagefind');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'tierzero.json'), '{"version":99}');
  await expect(loadSearchIndex(join(dist, 'other'))).rejects.toThrow('TZ_SEARCH_INDEX_UNREADABLE');
});

test('a large site is indexed some pages at a time, and searched as one', { timeout: 30_000 }, async () => {
  const whole = await createSearchFiles(sitePages);
  const parts = await createSearchFiles(sitePages, 3);
  const open = (files: ReadonlyMap<string, Uint8Array>) =>
    openTermIndex(async (path) => files.get(path) ?? Promise.reject(new Error(`${path} is not there`)), 'en');
  expect([...parts.keys()].some((path) => path.startsWith('part-2/fragment/'))).toBe(true);
  for (const query of [
    'How do I upload a large file?',
    'requests end with 504',
    'backups',
    'ERR_DISK_FULL',
  ]) {
    const [expected, found] = [
      await findAnswers(query, await open(whole)),
      await findAnswers(query, await open(parts)),
    ];
    expect(found).toEqual(expected);
    expect(found.results.length).toBeGreaterThan(0);
  }
});

test('a large site on disk is read some pages at a time, and every part keeps its own bundle', {
  timeout: 60_000,
}, async () => {
  const ask = async (query: string, language: string) => {
    const { results, count, confidence } = await findAnswers(query, await loadSearchIndex(dist, language));
    return { results, count, confidence };
  };
  const questions = [
    ['How do I upload a large file?', 'en'],
    ['requests end with 504', 'en'],
    ['上传大文件', 'zh'],
  ] as const;
  await writeSearchIndex({ dist });
  const whole = await Promise.all(questions.map(([query, language]) => ask(query, language)));
  const { pages } = await writeSearchIndex({ dist, atATime: 1 });
  expect(pages).toEqual({ en: 5, 'zh-cn': 2 });
  expect(await Promise.all(questions.map(([query, language]) => ask(query, language)))).toEqual(whole);
  const { parts } = JSON.parse(await readFile(join(dist, 'pagefind/tierzero.json'), 'utf8'));
  const folders = (await readdir(join(dist, 'pagefind'))).filter((name) => name.startsWith('part-'));
  expect(folders).toHaveLength(parts - 1);
  for (const folder of folders)
    expect(await readdir(join(dist, 'pagefind', folder))).toContain('pagefind-entry.json');
});
