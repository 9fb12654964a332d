import { expect, test } from 'vitest';
import { collections } from './collections.ts';
import { checkLinks } from './index.ts';
import { parsePage } from './parse-page.ts';

const section = (number: number) => `## Part ${number}\n\n${'word '.repeat(400)}[up](#part-1)\n\n`;

test('a page of 2 MB with a thousand headings is read and its links are followed', () => {
  const sections = Array.from({ length: 1_000 }, (_, index) => section(index));
  const text = `# Large\n\n${sections.join('')}[gone](#part-1001)\n`;
  expect(text.length).toBeGreaterThan(2_000_000);
  const [docs] = collections;
  const { page, diagnostics } = docs ? parsePage({ file: 'large.md', id: 'large', text }, docs) : {};
  expect(diagnostics).toEqual([]);
  expect(checkLinks(page ? [page] : [])).toMatchObject([
    { code: 'TZ_LINK_NO_ANCHOR', place: { file: 'large.md', line: 4003, column: 1 } },
  ]);
});
