import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openPage } from './testing/open-browser.ts';
import { useSite } from './testing/use-site.ts';

const repeat = (text: string, count: number) => Array.from({ length: count }, () => text).join('');
const chinese = '这是一个没有空格的非常长的中文标题用来检查页面在各种屏幕宽度下能不能正确换行';

/** Pages that are sound, however they look. */
const pages: Record<string, string> = {
  huge: `# Huge\n\n${repeat('A line of words about nothing in particular.\n\n', 11_000)}`,
  headings: `# Headings\n\n${repeat('## Heading\n\ntext\n\n', 300)}`,
  none: 'No heading at all.\n',
  long: `---\ntitle: ${repeat('word ', 40).trim()}\n---\n\ntext\n`,
  chinese: `---\ntitle: ${chinese}\n---\n\ntext\n`,
  html: '---\ntitle: "<script>alert(1)</script> & <b>bold</b>"\n---\n\ntext\n',
  wide: `# Wide\n\n|${repeat(' column |', 40)}\n|${repeat('---|', 40)}\n|${repeat(' a_long_value |', 40)}\n\n\`\`\`text\n${repeat('x', 2000)}\n\`\`\`\n`,
};

const content = mkdtempSync(join(tmpdir(), 'tierzero-rough-'));
mkdirSync(join(content, 'docs'));
for (const [name, text] of Object.entries(pages)) writeFileSync(join(content, 'docs', `${name}.md`), text);
const site = useSite(content, ['--title', 'Rough & ready']);

test.each([390, 1440])('rough pages are whole and fit at %i px', async (width) => {
  const { page, complaints, close } = await openPage(site.browser, { viewport: { width, height: 900 } });
  for (const name of Object.keys(pages)) {
    await page.goto(`${site.origin}/docs/${name}/`);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
      name,
    ).toBe(0);
  }
  expect(complaints).toEqual([]);
  await close();
});

test('a folder of somebody else has the name that the command was given, and no words of this project', async () => {
  const home = await site.site.readPage('/');
  expect(home).toContain('<title>Rough &amp; ready</title>');
  expect(home).not.toMatch(/tierzero|on these pages ran as tests/);
});

test('each says what it is', async () => {
  expect(await site.site.readPage('/docs/chinese/')).toContain(`<h1>${chinese}</h1>`);
  expect(await site.site.readPage('/docs/html/')).toContain(
    '<h1>&lt;script&gt;alert(1)&lt;/script&gt; &amp; ',
  );
  expect(await site.site.readPage('/docs/headings/')).toContain('<h2 id="heading-299">');
  expect((await site.site.readPage('/docs/huge/')).length).toBeGreaterThan(500_000);
});
