import { existsSync } from 'node:fs';
import { mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildFixture, type FixtureSite, fixtureContent, runBuild } from './testing/build-fixture.ts';

let site: FixtureSite;
beforeAll(async () => {
  site = await buildFixture();
});
afterAll(() => site.remove());

const kinds = [
  '/',
  '/docs/',
  '/docs/guide/',
  '/docs/guide/writing/',
  '/faq/',
  '/faq/upload-413/',
  '/errors/FIX_UPLOAD_TOO_LARGE/',
  '/search/',
  '/404.html',
];

test.each(kinds)('%s is valid HTML', async (address) => {
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended'],
    // A title is as long as the question that a customer asked.
    rules: { 'long-title': 'off' },
  });
  const report = await validator.validateString(await site.readPage(address));
  const found = report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message }) => `${ruleId}: ${message}`),
  );
  expect(found).toEqual([]);
});

test('the first heading titles a page without frontmatter and is shown once', async () => {
  const html = await site.readPage('/docs/guide/writing/');
  expect(html).toContain('<title>Everything a page can hold · ');
  expect(html.match(/<h1>Everything a page can hold<\/h1>/g)).toHaveLength(1);
});

test('relative links to files become addresses, with their anchors', async () => {
  const html = await site.readPage('/docs/guide/');
  expect(html).toContain('href="/docs/guide/writing/#marked-lines"');
  expect(html).toContain('href="/faq/upload-413/"');
});

test('what only looks like a directive stays text', async () => {
  expect(await site.readPage('/docs/guide/writing/')).toContain('At 12:30 the');
});

test('a sample has its output under it, its set-up is not shown, and its attributes are not either', async () => {
  const html = await site.readPage('/docs/guide/writing/');
  expect(html).toContain('<pre class="out" tabindex="0"><samp>3</samp></pre>');
  expect(html).not.toContain('secretSetup');
  expect(html).not.toContain('showLineNumbers');
  expect(html).toMatch(/<mark class="line" data-line="1">/);
  expect(html).toMatch(/<ins class="line" data-line="2">/);
});

test('no mark without a run', async () => {
  const html = await site.readPage('/faq/upload-413/');
  expect(html).toContain('Not tried by a machine');
  expect(html).not.toContain('sample-foot');
  expect(html).not.toMatch(/reproduces|Workaround tested/);
});

test('no page carries an inline style', async () => {
  for (const address of kinds) expect(await site.readPage(address), address).not.toMatch(/\sstyle=|<style/);
});

test('a title with HTML in it is text everywhere', async () => {
  for (const address of ['/faq/', '/faq/quiet-question/', '/'])
    expect(await site.readPage(address), address).toContain('&lt;b&gt;quietly&lt;/b&gt; &amp; ');
});

test('other phrasings and errors are searched and not shown', async () => {
  const html = await site.readPage('/faq/upload-413/');
  expect(html).toMatch(/<div hidden data-pagefind-ignore data-pagefind-meta="asks">[^<]*上传大文件返回 413/);
});

test('a page holds the navigation of its own section only', async () => {
  const html = await site.readPage('/docs/guide/writing/');
  expect(html).toContain('href="/docs/guide/"');
  expect(html).not.toContain('href="/docs/plain/"');
  expect(html).not.toContain('FIX_UPLOAD_TOO_LARGE');
});

test('the search index is there', async () => {
  expect(await readdir(join(site.dist, 'pagefind'))).toContain('tierzero.json');
});

test('all errors of the content are named with their lines, and nothing is built', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tierzero-bad-'));
  await writeFile(join(folder, 'one.md'), '---\ntitle: One\ndescripton: x\n---\n');
  await writeFile(join(folder, 'two.md'), '---\ntitle: [\n---\n');
  const out = join(folder, 'dist');
  const { exitCode, all } = await runBuild(['--content', folder, '--out', out], false);
  expect(exitCode).toBe(1);
  expect(all).toMatch(/one\.md:3:1 error TZ_FRONTMATTER_UNKNOWN_KEY/);
  expect(all).toContain('Did you mean `description`?');
  expect(all).toMatch(/two\.md:\d+:\d+ error TZ_FRONTMATTER_SYNTAX/);
  expect(all).toContain('Nothing was built: the content has 2 errors.');
  expect(existsSync(out)).toBe(false);
});

test('an output folder with other files in it is left alone', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tierzero-out-'));
  await writeFile(join(folder, 'thesis.txt'), 'years of work');
  const { exitCode, all } = await runBuild(['--content', fixtureContent, '--out', folder], false);
  expect(exitCode).toBe(2);
  expect(all).toContain('TZ_BUILD_OUT_IN_USE');
  expect(await readdir(folder)).toEqual(['thesis.txt']);
});
