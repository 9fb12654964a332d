import { relative } from 'node:path';
import { expect, test } from 'vitest';
import { createPageAddress, findAnchors, loadPages, type Page } from '../../src/content/index.ts';
import {
  buildFixture,
  type FixtureSite,
  markdownContent,
  root,
} from '../../src/site/testing/build-fixture.ts';

/** Anchors that the check believes in and the built page does not have. */
async function falseAnchorsOf(page: Page, site: FixtureSite): Promise<string[]> {
  const html = await site.readPage(createPageAddress(page));
  const ids = new Set([...html.matchAll(/\s(?:id|name)="([^"]*)"/g)].map(([, id]) => id));
  return [...findAnchors(page)]
    .filter((anchor) => !ids.has(anchor))
    .map((anchor) => `${page.file}#${anchor}`);
}

test('the check and the site give headings the same anchors', async () => {
  const site = await buildFixture(markdownContent);
  const { pages } = await loadPages(markdownContent, root);
  expect(pages.map(({ file }) => relative('src/site/fixtures/markdown/docs', file))).toEqual([
    'a.md',
    'b.md',
    'c.mdx',
    'component.mdx',
    'nested.md',
  ]);
  const found = await Promise.all(pages.map((page) => falseAnchorsOf(page, site)));
  expect(found.flat()).toEqual([]);
});
