import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { planPage } from '../plan-page.ts';
import type { SampleResult } from '../report/report.ts';
import { createRunKey } from './create-keys.ts';
import { openCache as open } from './samples-cache.ts';

const openCache = (root: string, settings: unknown) => open(root, createRunKey(root, settings));

const page = (value: number) =>
  `# A\n\n\`\`\`js\n1 // => 1\n\`\`\`\n\n\`\`\`js id="second"\n${value} // => ${value}\n\`\`\`\n`;

/** A project in git with a page and a source file. */
function createProject(): string {
  const root = mkdtempSync(join(tmpdir(), 'tierzero-cache-'));
  mkdirSync(join(root, 'content'));
  writeFileSync(join(root, 'content/a.md'), page(2));
  writeFileSync(join(root, 'lib.js'), 'export const answer = 1;\n');
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], { cwd: root });
  git('init', '-q');
  git('add', '.');
  git('commit', '-qm', 'x');
  return root;
}

const good = (id: string, line: number, outcome: SampleResult['outcome'] = 'passed'): SampleResult => ({
  ...{ file: 'content/a.md', line, lang: 'js', id, outcome, ms: 1, cached: false },
  ...{ ranAt: '2026-01-01T00:00:00.000Z', productVersions: [] },
});

/** Opens the cache anew, learns results for the page, and saves. */
async function learn(root: string, results: SampleResult[], settings: unknown = {}): Promise<void> {
  const cache = openCache(root, settings);
  const keys = await cache.fillPlan(planPage({ file: 'content/a.md', text: page(2) }), page(2));
  if (keys) cache.addPage(keys, results);
  cache.save();
}

const both = [good('content/a.md#js-1', 3), good('content/a.md#second', 7)];
const keptScopes = async (root: string, text: string, settings: unknown = {}) => {
  const plan = planPage({ file: 'content/a.md', text });
  await openCache(root, settings).fillPlan(plan, text);
  return plan.scopes.map(({ kept }) => kept !== undefined);
};

test('a page that did not change is known, with the day on which it ran', async () => {
  const root = createProject();
  await learn(root, both);
  const found = await openCache(root, {}).findPage('content/a.md', page(2));
  expect(found).toEqual(both.map((result) => ({ ...result, cached: true })));
});

test('one sample that changes runs again alone, wherever the others stand now', async () => {
  const root = createProject();
  await learn(root, both);
  const changed = `# A longer head\n\nWords.\n\n${page(3)}`;
  expect(await openCache(root, {}).findPage('content/a.md', changed)).toBeUndefined();
  expect(await keptScopes(root, changed)).toEqual([true, false]);
});

test.each([
  [
    'a source file of the project',
    (root: string) => writeFileSync(join(root, 'lib.js'), 'export const answer = 22;\n'),
  ],
  ['a new source file', (root: string) => writeFileSync(join(root, 'new.js'), '')],
  ['the locked packages', (root: string) => writeFileSync(join(root, 'package-lock.json'), '{}')],
])('%s that changes makes all run again', async (_, change) => {
  const root = createProject();
  await learn(root, both);
  change(root);
  expect(await keptScopes(root, page(2))).toEqual([false, false]);
});

test('other settings make all run again', async () => {
  const root = createProject();
  await learn(root, both, { version: 1 });
  expect(await keptScopes(root, page(2), { version: 2 })).toEqual([false, false]);
});

test('what failed is not kept', async () => {
  const root = createProject();
  await learn(root, [good('content/a.md#js-1', 3), good('content/a.md#second', 7, 'failed')]);
  expect(await openCache(root, {}).findPage('content/a.md', page(2))).toBeUndefined();
  expect(await keptScopes(root, page(2))).toEqual([true, false]);
});

test.each([
  ['{', 'damaged'],
  ['{"format":"other","pages":{},"scopes":{}}', 'of another machine or version'],
])('a cache that holds %j is left aside with a note', async (text, note) => {
  const root = createProject();
  await learn(root, both);
  writeFileSync(join(root, '.tierzero/samples-cache.json'), text);
  const cache = openCache(root, {});
  expect(cache.note).toContain(note);
  cache.save();
  expect(JSON.parse(readFileSync(join(root, '.tierzero/samples-cache.json'), 'utf8'))).toMatchObject({
    pages: {},
  });
});
