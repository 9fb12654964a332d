import { readdirSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { glob } from 'tinyglobby';
import { afterAll, describe, expect, test } from 'vitest';
import { formatPretty } from '../diagnostics/index.ts';
import {
  checkCollisions,
  checkEmphasis,
  checkErrorCodes,
  checkFreshness,
  checkLinks,
  checkRedirects,
  checkTitles,
  checkTrees,
  loadPages,
} from './index.ts';

const fixtures = join(import.meta.dirname, 'fixtures');
const cases = readdirSync(fixtures, { withFileTypes: true }).filter((entry) => entry.isDirectory());
const today = new Date('2026-11-21T12:00:00Z');

/** Everything that the room finds in a content folder, as a person reads it. */
async function report(contentDir: string): Promise<string> {
  const { pages, diagnostics } = await loadPages(contentDir, contentDir);
  const files = new Set((await glob('**/*', { cwd: contentDir })).map((file) => relative('.', file)));
  const findings = [
    ...diagnostics,
    ...checkCollisions(pages),
    ...checkTitles(pages),
    ...checkLinks(pages, { files, addresses: new Set(['/docs/', '/search/']) }),
    ...checkRedirects(pages),
    ...checkFreshness(pages, today),
    ...checkTrees(pages),
    ...checkErrorCodes(pages),
    ...checkEmphasis(pages),
  ];
  return findings.map((finding) => `${formatPretty(finding, false)}\n`).join('\n');
}

/** To add a case, add a folder to fixtures/ and run the test with `-u`: what it reports is written beside it. */
describe('a content folder is reported as its .txt says', () => {
  for (const { name } of cases)
    test(name, async () => {
      await expect(await report(join(fixtures, name))).toMatchFileSnapshot(join(fixtures, `${name}.txt`));
    });

  test('the sound folders have nothing to report', async () => {
    expect(await report(join(fixtures, 'good-site'))).toBe('');
    expect(await report(join(fixtures, 'plain-folder'))).toBe('');
  });
});

const made: string[] = [];
afterAll(async () => {
  for (const folder of made) await rm(folder, { recursive: true });
});

async function makeFolder(files: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tierzero-content-'));
  made.push(folder);
  for (const [file, text] of Object.entries(files)) {
    await mkdir(join(folder, file, '..'), { recursive: true });
    await writeFile(join(folder, file), text);
  }
  return folder;
}

test('names that differ only by case are one address on many disks', async () => {
  const folder = await makeFolder({ 'docs/Setup.md': '# Upper\n', 'docs/setup.md': '# Lower\n' });
  expect(await report(folder)).toMatchInlineSnapshot(`
    "docs/setup.md:1:1 error TZ_PAGE_SAME_ADDRESS
      The page has the address /docs/setup/, and docs/Setup.md has /docs/Setup/: many disks and servers take them for one.
      Rename one of them, so that they differ by more than case.
    "
  `);
});

test('a folder that is absent, or a file, ends with its name', async () => {
  const folder = await makeFolder({ 'a.md': '# A\n' });
  await expect(loadPages(join(folder, 'gone'), folder)).rejects.toThrowErrorMatchingInlineSnapshot(
    `[TierzeroError: TZ_CONTENT_NO_FOLDER: The content folder \`gone\` cannot be read (ENOENT).]`,
  );
  await expect(loadPages(join(folder, 'a.md'), folder)).rejects.toThrowErrorMatchingInlineSnapshot(
    `[TierzeroError: TZ_CONTENT_NO_FOLDER: The content folder \`a.md\` is a file.]`,
  );
});
