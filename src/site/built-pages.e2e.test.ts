import { existsSync } from 'node:fs';
import { mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { beforeAll, expect, test } from 'vitest';
import { loadSearchIndex } from '../search/build/index.ts';
import { findAnswers } from '../search/index.ts';
import { buildFixture, type FixtureSite, fixtureContent, runBuild } from './testing/build-fixture.ts';

let site: FixtureSite;
beforeAll(async () => {
  site = await buildFixture();
});

const kinds = [
  '/',
  '/docs/',
  '/docs/guide/',
  '/docs/guide/writing/',
  '/docs/guide/component/',
  '/faq/',
  '/faq/upload-413/',
  '/errors/FIX_UPLOAD_TOO_LARGE/',
  '/search/',
  '/404.html',
];

test.each(kinds)('%s is valid HTML', async (address) => {
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended'],
    // A title is as long as the question that a customer asked; MDX ends its empty elements as XML does.
    rules: { 'long-title': 'off', 'void-style': 'off' },
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

test('frontmatter of another generator is passed over, and its headings keep their anchors', async () => {
  const html = await site.readPage('/docs/from-elsewhere/');
  expect(html).toContain('A page of another generator');
  expect(html).toContain('<h2 id="install">Set up<a');
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

test('the face of code is fetched with the page that shows code, and by no other', async () => {
  const face = /<link rel="preload" as="font"[^>]* href="[^"]*jetbrains-mono-latin-wght-normal[^"]*"/;
  expect(await site.readPage('/faq/upload-413/')).toMatch(face);
  expect(await site.readPage('/errors/FIX_UPLOAD_TOO_LARGE/')).toMatch(face);
  expect(await site.readPage('/docs/plain/')).not.toMatch(face);
});

test('no page carries an inline style', async () => {
  for (const address of kinds) expect(await site.readPage(address), address).not.toMatch(/\sstyle=|<style/);
});

test('a title with HTML in it is text everywhere', async () => {
  for (const address of ['/faq/', '/faq/quiet-question/', '/map/'])
    expect(await site.readPage(address), address).toContain('&lt;b&gt;quietly&lt;/b&gt; &amp; ');
});

test('the home of the answers starts with what was searched most, and filters by kind', async () => {
  const html = await site.readPage('/faq/');
  expect(html).toMatch(
    /<h2>Most searched<\/h2><ul class="list"> <li> <span class="list-name"><a href="\/faq\/upload-413\/">[^<]+<\/a><\/span><span[^>]*>12 times/,
  );
  expect(html).toMatch(/<input type="radio" name="kind" value="known-error"/);
  expect(html).toMatch(/<li data-kind="known-error"/);
  expect(await site.readPage('/')).toContain('<h2>Most searched</h2>');
});

test('other phrasings and errors are searched and not shown', async () => {
  const html = await site.readPage('/faq/upload-413/');
  expect(html).toMatch(/<div hidden data-pagefind-ignore data-pagefind-meta="asks">[^<]*上传大文件返回 413/);
});

test('a page holds the navigation of its own section only', async () => {
  const html = await site.readPage('/docs/guide/writing/');
  expect(html).toContain('href="/docs/guide/"');
  // One link to each other section, and one to the page that has them all.
  const [, elsewhere = ''] = /<ul class="elsewhere">(.*?)<\/ul>/.exec(html) ?? [];
  expect([...elsewhere.matchAll(/href="([^"]+)"/g)].map(([, href]) => href)).toEqual([
    '/docs/from-elsewhere/',
    '/map/',
  ]);
  expect(html).not.toContain('href="/docs/plain/"');
  expect(html).not.toContain('FIX_UPLOAD_TOO_LARGE');
});

test('a page that is not listed is there for those who have its address, and nowhere else', async () => {
  const html = await site.readPage('/docs/not-listed/');
  expect(html).toContain('About periwinkles.');
  expect(html).toContain('<meta name="robots" content="noindex">');
  const files = (await readdir(site.dist, { recursive: true })).filter((file) =>
    /\.(?:html|txt|json)$/.test(file),
  );
  const naming = await Promise.all(
    files.map(async (file) => ((await site.readPage(`/${file}`)).includes('not-listed') ? [file] : [])),
  );
  expect(naming.flat()).toEqual(['docs/not-listed/index.html']);
  const index = await loadSearchIndex(site.dist, 'en');
  expect((await findAnswers('periwinkles', index)).results).toEqual([]);
});

test('every building block becomes what it says, without a script', async () => {
  const html = await site.readPage('/docs/guide/writing/');
  expect(html).toMatch(
    /<div class="tabs" data-sync="tool"><fieldset class="tab-bar">.*type="radio" name="tabs-1" value="npm" checked/,
  );
  expect(html).toContain('<div class="steps"><ol>');
  expect(html).toMatch(/<a class="card" href="\/docs\/guide\/"><p class="card-title">The guide<\/p>/);
  expect(html).toContain('<details class="more"><summary>More of it</summary>');
  expect(html).toContain(
    '<span class="tag ok">new</span>, costs $5 or $10, and <span class="formula"><math>',
  );
  expect(html).toMatch(/<figure class="diagram"[^>]*><svg [^>]*role="img" aria-label="Diagram: Ask, Answer"/);
  expect(html).toContain('<span class="sample-name">src/site/markdown/element.ts</span>');
});

test('MDX is rendered by the same rules as Markdown', async () => {
  const html = await site.readPage('/docs/guide/component/');
  expect(html).toContain('Two and two are 4, at 12:30.');
  expect(html).toContain('<p class="aside-title">In MDX</p>');
  expect(html).toContain('<span class="sample-name">mdx.js</span>');
  expect(html).toContain('{braces} &lt;b&gt;');
});

test('an old address leads on, on any host', async () => {
  const page = await site.readPage('/old/upload.html');
  expect(page).toContain('<meta http-equiv="refresh" content="0; url=/faq/upload-413/">');
  expect(await site.readPage('/old/upload/')).toBe(page);
  expect(await site.readPage('/_redirects')).toContain('/old/upload.html /faq/upload-413/ 301');
});

test('machines get the Markdown of every page, and a list of it', async () => {
  expect(await site.readPage('/docs/guide/index.md')).toMatch(/^# The guide\n\nRead \[the writing page\]/);
  expect(await site.readPage('/docs/guide/')).toContain(
    '<link rel="alternate" type="text/markdown" href="/docs/guide/index.md">',
  );
  expect(await site.readPage('/llms.txt')).toContain(
    '- [The guide](/docs/guide/index.md): What a reader meets first.',
  );
  expect(await site.readPage('/llms-full.txt')).toContain('# Upload fails with 413 behind nginx');
  expect(await site.readPage('/robots.txt')).toContain('User-agent: *');
});

test("each page forbids what is not the site's own", async () => {
  for (const address of kinds) {
    const policy = /content-security-policy" content="([^"]+)"/.exec(await site.readPage(address))?.[1] ?? '';
    expect(policy, address).toMatch(/script-src 'self'/);
    expect(policy, address).not.toContain('unsafe-inline');
  }
});

test('every link and file that a page names is there, and every anchor', async () => {
  const files = await readdir(site.dist, { recursive: true });
  const pages = files.filter((file) => file.endsWith('.html') && !file.startsWith('old'));
  const missing: string[] = [];
  for (const file of pages) {
    const html = await site.readPage(`/${file}`);
    for (const [, url = ''] of html.matchAll(/(?:href|src)="([^"]+)"/g)) {
      const { pathname, hash, origin } = new URL(
        url.replaceAll('&amp;', '&'),
        `http://here/${file.replace(/index\.html$/, '')}`,
      );
      if (origin !== 'http://here') continue;
      const path = decodeURIComponent(pathname).slice(1);
      const target = path === '' || path.endsWith('/') ? `${path}index.html` : path;
      if (!files.includes(target)) missing.push(`${file}: ${url}`);
      else if (
        hash &&
        target.endsWith('.html') &&
        !(await site.readPage(`/${target}`)).includes(` id="${decodeURIComponent(hash.slice(1))}"`)
      )
        missing.push(`${file}: ${url}`);
    }
  }
  expect(missing).toEqual([]);
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
