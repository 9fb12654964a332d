import * as fc from 'fast-check';
import type { Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { parseBlocks, parseMarkdown } from './parse-markdown.ts';

const typesOf = (tree: Root) => tree.children.map(({ type }) => type);

test('prose with colons keeps its words', () => {
  const prose = 'Set foo:bar, npm run build:site at 10:30 and read node:fs:promises.';
  for (const format of ['md', 'mdx'] as const)
    expect(textOf(parseMarkdown(`# ${prose}\n\n${prose}\n`, format))).toBe(prose + prose);
});

test('containers, tables, frontmatter and code are blocks of their own', () => {
  const text =
    '---\na: 1\n---\n\n:::note[Mind]\nText.\n:::\n\n| a |\n| - |\n| b |\n\n```js title="x"\n1;\n```\n';
  expect(typesOf(parseMarkdown(text, 'md'))).toEqual(['yaml', 'containerDirective', 'table', 'code']);
});

test('positions are those of the file, also after frontmatter and with Windows line ends', () => {
  const tree = parseMarkdown('---\r\ntitle: x\r\n---\r\n\r\n## Here\r\n', 'md');
  expect(tree.children.at(-1)?.position?.start).toMatchObject({ line: 5, column: 1 });
});

test('MDX that does not parse throws with its place', () => {
  expect(() => parseMarkdown('Text\n\nless <than\n', 'mdx')).toThrow(
    expect.objectContaining({ line: 3, reason: expect.any(String) }),
  );
});

test('blocks alone are the blocks of the whole tree, at the same places', () => {
  const line = fc.constantFrom(
    ...[
      '```js',
      '```',
      '~~~',
      '> ',
      '- ',
      '1. ',
      '    ',
      '\t',
      '|a|b|\n|-|-|',
      ':::note',
      ':::',
      '<div>',
      '</div>',
    ],
    ...[
      '`x',
      '**b',
      '[a](b',
      '[a]: b',
      '![',
      '<a@b.c>',
      '<!--',
      '-->',
      '\\`',
      '&#96;',
      'text',
      '# x',
      '---',
      '',
      '[^1]: x',
    ],
  );
  const code = (tree: Root) => {
    const found: unknown[] = [];
    visit(tree, 'code', ({ value, position }) => void found.push([value, position]));
    return found;
  };
  fc.assert(
    fc.property(fc.array(fc.array(line, { maxLength: 3 }), { maxLength: 12 }), (lines) => {
      const text = lines.map((parts) => parts.join('')).join('\n');
      expect(code(parseBlocks(text))).toEqual(code(parseMarkdown(text, 'md')));
    }),
    { numRuns: 500 },
  );
});

test('in blocks alone an address stays text', () => {
  const [paragraph] = parseBlocks('See www.example.com or a@example.com.').children;
  expect(paragraph).toMatchObject({ type: 'paragraph', children: [{ type: 'text' }] });
});
