import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseTicketMarkdown } from './clean-markdown.ts';
import { splitMarkdown } from './split-markdown.ts';

const part = 5000;
const line = fc.constantFrom(
  'words and **marks** `of` [all](https://northwind.io) kinds',
  '',
  '```js',
  '```',
  '> ~~~',
  '> quoted',
  '- item',
  '  - ```',
  '    more',
  '<!-- hidden',
  '-->',
  '](['.repeat(4000),
  'words '.repeat(2000),
  '😀'.repeat(3000),
);
const long = fc.array(line, { minLength: 40, maxLength: 80 }).map((lines) => lines.join('\n').padEnd(50_001));

test('parts are the text again, and no pair of code units is cut', () =>
  fc.assert(
    fc.property(long, (text) => {
      const parts = splitMarkdown(text);
      expect(parts.join('')).toBe(text);
      for (const written of parts) expect(written.isWellFormed()).toBe(true);
    }),
    { numRuns: 50 },
  ));

test.each([
  '](',
  '[^a] ',
  '[a][b] ',
  '**a** _b_ `c` [d](https://northwind.io) <b>e</b> ![f](g.png) &amp; ',
  '> a\n',
  'a *b*\n',
])('no part of a megabyte of %j is long', (unit) => {
  const parts = splitMarkdown(unit.repeat(1_000_000 / unit.length));
  expect(Math.max(...parts.map(({ length }) => length))).toBeLessThanOrEqual(part);
  expect(parts.length).toBeLessThan((2.2 * 1_000_000) / part);
});

test.each([
  ['a fence that a quote ends', '> ```\n\n'],
  ['a fence that a list ends', '- a\n  ```\n\n'],
  ['code in a line', '```a``` b\n'],
  ['a comment in a line', 'see <!-- a\n'],
  ['an indented fence', '    ```\n'],
])('%s keeps nothing behind it together', (_, head) => {
  const parts = splitMarkdown(`${head}${'a](b '.repeat(20_000)}`);
  expect(Math.max(...parts.map(({ length }) => length))).toBeLessThanOrEqual(part);
});

test('code between fences stays one block, and a short text one part', () => {
  const code = `${`const a = '*';\n\n`.repeat(6000)}b\n`;
  const blocks = parseTicketMarkdown(`${'Words.\n\n'.repeat(2000)}\`\`\`js\n${code}\`\`\`\n\nThe end.`);
  expect(blocks.filter(({ type }) => type === 'code')).toMatchObject([{ value: code.slice(0, -1) }]);
  expect(blocks.at(-1)).toMatchObject({ type: 'paragraph', children: [{ value: 'The end.' }] });
  expect(splitMarkdown('a\n\n'.repeat(1000))).toHaveLength(1);
});
