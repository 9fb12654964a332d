import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { findAnchors, parseMarkdown } from '../../content/index.ts';
import { createProcessor } from './create-processor.ts';
import { normalizeAdmonitions } from './normalize-admonitions.ts';
import { parseDisplay } from './parse-display.ts';
import { findRegion } from './read-included.ts';

const root = process.cwd();

/** The HTML of a page, as the site makes it. */
async function render(markdown: string, frontmatter: Record<string, unknown> = {}) {
  const processor = createProcessor({
    root,
    base: '/kb',
    version: 'test',
    runs: new Map(),
    findLanguage: (file) => (file.includes('/zh/') ? 'zh' : 'en'),
    findAddress: (file) => (file.endsWith('/other.md') ? '/kb/docs/other/' : undefined),
  });
  const { render: toHtml } = await processor.createRenderer({});
  return (await toHtml(markdown, { frontmatter, fileURL: pathToFileURL(`${root}/README.md`) })).code;
}

test.each([
  ['a link to a page', '[x](./other.md#a)', 'href="/kb/docs/other/#a"'],
  ['a link by name', '[x][y]\n\n[y]: other.md', 'href="/kb/docs/other/"'],
  ['a link from the root', '[x](/docs/a/)', 'href="/kb/docs/a/"'],
  ['a link to another site', '[x](https://example.org/a.md)', 'href="https://example.org/a.md"'],
  ['a link without a scheme', '[x](//example.org/a.md)', 'href="//example.org/a.md"'],
  ['a file that is no page', '[x](./none.md)', 'href="./none.md"'],
])('%s', async (_, markdown, html) => {
  expect(await render(markdown)).toContain(html);
});

test.each([
  ['a time', 'At 12:30 and 1:2:3.'],
  ['an emoji code', 'A :smile: here.'],
  ['money', 'From $5 to $10.'],
  ['quotes and dashes', "\"straight\" -- it's 'so'..."],
  ['a port', 'localhost:4321/a:b'],
])('%s loses no character', async (_, text) => {
  const html = await render(text);
  expect(
    html
      .replace(/<[^>]+>/g, '')
      .replace(/&quot;/g, '"')
      .replace(/&#(?:39|x27);/g, "'")
      .trim(),
  ).toBe(text);
});

test('the first heading goes only when it is the title', async () => {
  expect(await render('# A\n\ntext')).not.toContain('<h');
  expect(await render('# A\n\ntext', { title: 'A' })).not.toContain('<h');
  expect(await render('# B\n\ntext', { title: 'A' })).toContain('<h2 id="b">');
});

test('an unknown container keeps what it holds', async () => {
  expect(await render(':::weird\nKept words.\n:::')).toContain('Kept words.');
});

test.each([
  ['VitePress', '::: tip A title\nBody\n:::'],
  ['Docusaurus', ':::tip A title\nBody\n:::'],
  ['Starlight', ':::tip[A title]\nBody\n:::'],
])('a titled aside of %s', async (_, markdown) => {
  expect((await render(markdown)).trim()).toBe(
    '<div class="aside tip" role="note"><p class="aside-title">A title</p><p>Body</p></div>',
  );
});

test.each([
  [
    'an aside',
    '!!! tip "A title"\n    Body',
    '<div class="aside tip" role="note"><p class="aside-title">A title</p><p>Body</p></div>',
  ],
  [
    'a kind of its own',
    '!!! bug\n\n    Body\n\nAfter',
    '<div class="aside danger" role="note"><p class="aside-title">Bug</p><p>Body</p></div>\n<p>After</p>',
  ],
  [
    'a fold',
    '??? note "More [1]"\n    Body\n',
    '<details class="more"><summary>More [1]</summary><p>Body</p></details>',
  ],
])('%s of MkDocs', async (_, markdown, html) => {
  expect((await render(markdown)).trim()).toBe(html);
});

test('asides of MkDocs hold code and each other, and lines stay where they are', () => {
  const page =
    '!!! note\n    One\n\n    !!! danger inline end "Two"\n        ```js\n        !!! not this\n        ```\n\nText\n';
  const made = normalizeAdmonitions(page);
  expect(made).toBe('::::note\nOne\n\n:::danger[Two]\n```js\n!!! not this\n```\n:::\n::::\nText\n');
  expect(made.split('\n').indexOf('```js')).toBe(
    page.split('\n').findIndex((line) => line.includes('```js')),
  );
  expect(normalizeAdmonitions('```md\n!!! note\n    x\n```\n')).toBe('```md\n!!! note\n    x\n```\n');
});

test('tabs of MkDocs hold code, lists and asides, stand in asides, and are told from headings', async () => {
  const page =
    '=== "npm"\n\n    ```bash\n    === "no tab"\n    ```\n\n=== "pnpm"\n    !!! tip\n        Inside.\n\nAfter.\n';
  expect(normalizeAdmonitions(page)).toBe(
    ':::::tabs\n:::tab[npm]\n\n```bash\n=== "no tab"\n```\n:::\n::::tab[pnpm]\n:::tip\nInside.\n:::\n::::\n:::::\nAfter.\n',
  );
  const html = await render(page);
  expect(html).toContain('<div class="tab" data-label="npm"><figure class="sample">');
  expect(html).toMatch(/<div class="tab" data-label="pnpm">\s*<div class="aside tip"/);
  expect(html).toContain('<p>After.</p>');
  const nested = await render('!!! note\n    === "A"\n\n        one\n\n    === "B"\n\n        two\n');
  expect(nested).toMatch(/class="aside note".*class="tabs".*<p>one<\/p>.*<p>two<\/p>/s);
  const none = 'Heading\n===\n\n=== "alone"\n\n```text\n=== "code"\n    x\n```\n';
  expect(normalizeAdmonitions(none)).toBe(none);
});

test('the number of a footnote is not in the anchor of a heading, as in the check', async () => {
  const page = '## Limits[^1] and `size`\n\ntext\n\n[^1]: A note.\n';
  expect(await render(page)).toContain('<h2 id="limits-and-size">');
  expect([...findAnchors({ tree: parseMarkdown(page, 'md'), title: 'T', frontmatter: {} })]).toContain(
    'limits-and-size',
  );
});

test.each(['## Set *up* {#install}', '## Set *up* { #install .wide }'])(
  'a heading has the anchor that its writer chose, as in the check: %s',
  async (page) => {
    expect(await render(page)).toContain('<h2 id="install">Set <em>up</em><a');
    expect([...findAnchors({ tree: parseMarkdown(page, 'md'), title: 'T', frontmatter: {} })]).toEqual([
      'install',
    ]);
  },
);

test('colons in code are code', async () => {
  expect(await render('```md\n::: tip A\n:::\n```')).toContain('::: tip A\n:::');
});

test('a language that nobody knows is shown plain, with its signs escaped', async () => {
  expect(await render('```brainfog\n<b> & "c"\n```')).toContain('&lt;b&gt; &amp; "c"');
});

test('a block of 2,000 characters in a line is highlighted in no time', async () => {
  const started = performance.now();
  await render(`\`\`\`js\n${'a+'.repeat(5000)}1\n\`\`\``);
  expect(performance.now() - started).toBeLessThan(5000);
});

test('a formula that is not one names itself', async () => {
  await expect(render('$$\n\\frac{\n$$')).rejects.toThrow(/frac|Expected|end of input/);
});

test('words about lines, in the forms of other tools', () => {
  expect(parseDisplay('{1,3-5} ins={2} del={7} showLineNumbers wrap title="{9}"')).toMatchObject({
    marked: [1, 3, 4, 5],
    inserted: [2],
    deleted: [7],
    firstNumber: 1,
    wrap: true,
  });
  expect(parseDisplay('startLineNumber=12')).toMatchObject({ firstNumber: 12, wrap: false, marked: [] });
  expect(parseDisplay('{1-99999999}').marked).toEqual([]);
});

test('a region without its common indent', () => {
  expect(findRegion('a\n  // #region x\n    one();\n      two();\n  // #endregion\nb', 'x')).toBe(
    'one();\n  two();',
  );
  expect(findRegion('// #region xy\n1', 'x')).toBeUndefined();
});
