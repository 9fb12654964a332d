import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { afterAll, beforeAll, expect, test } from 'vitest';

let folder: string;
const site = () => join(folder, 'dist');
const search = (...args: string[]) => execa('node', ['scripts/search.ts', ...args], { reject: false });
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tierzero-search-'));
  await execa('node', ['scripts/build.ts', '--out', site()]);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('the site finds what its writers expect of it', async () => {
  const { exitCode, stderr } = await search('--expect', '--site', site());
  expect(stderr).toMatch(/(\d+) of \1 expectations hold/);
  expect(exitCode).toBe(0);
});

test('an expectation that does not hold is a finding', async () => {
  const content = join(folder, 'content');
  await execa('mkdir', ['-p', join(content, 'search')]);
  await writeFile(
    join(content, 'search/expectations.yaml'),
    '- { ask: hide set-up code, page: /docs/nowhere/ }\n',
  );
  const { exitCode, stderr } = await search('--expect', '--site', site(), '--content', content);
  expect(exitCode).toBe(1);
  expect(stderr).toContain('TZ_SEARCH_EXPECTATION_MISSED');
  expect(stderr).toContain('does not find /docs/nowhere/');
});

test('a question from the terminal, for people and for programs', async () => {
  const people = await search('--site', site(), 'how do I hide set-up code');
  expect(people).toMatchObject({ exitCode: 0, stdout: '' });
  expect(people.stderr).toContain('/faq/hide-set-up-code/');
  const programs = await search('--site', site(), '--json', 'how do I hide set-up code');
  expect(JSON.parse(programs.stdout).results[0].url).toBe('/faq/hide-set-up-code/');
});

test('a batch answers a line for each line', async () => {
  const batch = join(folder, 'batch.jsonl');
  await writeFile(batch, '{"id":"a","query":"hide set-up code"}\n{"id":"b","query":""}\n');
  const { stdout, exitCode } = await search('--site', site(), '--batch', batch);
  const [first, second] = stdout.split('\n').map((line) => JSON.parse(line));
  expect(first.id).toBe('a');
  expect(first.results[0].url).toBe('/faq/hide-set-up-code/');
  expect(second).toMatchObject({ id: 'b', results: [], confidence: 0, verdict: 'none' });
  expect(exitCode).toBe(0);
});

test('without an index it cannot run, and says what to do', async () => {
  const { exitCode, stderr } = await search('--site', join(folder, 'nowhere'), 'x');
  expect(exitCode).toBe(2);
  expect(stderr).toContain('TZ_SEARCH_INDEX_MISSING');
});
