import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { parseMarkdown } from '../../src/content/index.ts';
import { extractSamples } from '../../src/samples/index.ts';
import { buildFixture, type FixtureSite, markdownContent } from '../../src/site/testing/build-fixture.ts';

let site: FixtureSite;

beforeAll(async () => {
  site = await buildFixture(markdownContent);
});

const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** The text of all code blocks and outputs of a built page, in their order. */
function readBlocks(html: string): string[] {
  const article = html.slice(html.indexOf('<article'), html.indexOf('</article>'));
  const blocks = article.matchAll(/<pre[^>]*>\s*<(code|samp)[^>]*>([\s\S]*?)<\/\1>\s*<\/pre>/g);
  return [...blocks].map(([, , inner = '']) =>
    inner
      .replace(/<[^>]*>/g, '')
      .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
      .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
      .replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole)
      .replace(/\n$/, ''),
  );
}

test.each([
  ['nested.md', 'md', '/docs/nested/'],
  ['component.mdx', 'mdx', '/docs/component/'],
] as const)('what the site shows of %s is what is tested', async (name, format, address) => {
  const text = readFileSync(join(markdownContent, 'docs', name), 'utf8');
  const { fences, diagnostics } = extractSamples({ file: name, text, tree: parseMarkdown(text, format) });
  const tested = fences.filter(({ info }) => info.attributes.hidden === undefined).map((fence) => fence.text);
  const shown = readBlocks(await site.readPage(address));
  const indented = "'a tab makes it no fence'";
  expect(shown.filter((block) => !block.includes(indented))).toEqual(tested);
  expect(diagnostics).toEqual([]);
});
