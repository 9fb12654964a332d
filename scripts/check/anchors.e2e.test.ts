import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createPageAddress, findAnchors, loadPages, type Page } from '../../src/content/index.ts';

const root = join(import.meta.dirname, '../..');
const run = promisify(execFile);
let out = '';
beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), 'tierzero-anchors-'));
});
afterAll(() => rm(out, { recursive: true }));

/** Anchors that the check believes in and the built page does not have. */
async function falseAnchorsOf(page: Page, dist: string): Promise<string[]> {
  const html = await readFile(join(dist, createPageAddress(page), 'index.html'), 'utf8');
  const ids = new Set([...html.matchAll(/\s(?:id|name)="([^"]*)"/g)].map(([, id]) => id));
  return [...findAnchors(page)]
    .filter((anchor) => !ids.has(anchor))
    .map((anchor) => `${page.file}#${anchor}`);
}

test('the check and the site give headings the same anchors', async () => {
  const content = 'scripts/check/fixtures/anchors';
  await run(process.execPath, ['scripts/build.ts', '--content', content, '--out', out], { cwd: root });
  const { pages } = await loadPages(join(root, content), root);
  expect(pages).toHaveLength(3);
  const found = await Promise.all(pages.map((page) => falseAnchorsOf(page, out)));
  expect(found.flat()).toEqual([]);
});
