import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { createProcessor } from './create-processor.ts';

async function render(markdown: string) {
  const find = { findAddress: () => undefined, findLanguage: () => 'en' };
  const options = { root: '/', base: '', version: 'test', runs: new Map(), ...find };
  const { render: toHtml } = await createProcessor(options).createRenderer({});
  return (await toHtml(markdown, { frontmatter: {}, fileURL: pathToFileURL(import.meta.filename) })).code;
}

test('HTML that a writer left open ends with the page, not with the site', async () => {
  const html = await render('a <b>bold\n\n<div class="x">\n\nstill\n');
  const count = (tag: string) => html.split(tag).length - 1;
  expect([count('<div'), count('<b>')]).toEqual([count('</div>'), count('</b>')]);
  expect(count('</div>')).toBe(1);
});

test('Markdown within HTML is Markdown', async () => {
  const html = await render(
    '<details><summary>More</summary>\n\nA **word**.\n\n```js\nlet a;\n```\n\n</details>\n',
  );
  expect(html).toMatch(/<details><summary>More<\/summary>[\s\S]*<strong>word<\/strong>/);
  expect(html).toMatch(/<figure class="sample">[\s\S]*<\/details>/);
});
