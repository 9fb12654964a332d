import type { Nodes } from 'mdast';
import { expect, test } from 'vitest';
import { parseMarkdown } from '../../content/index.ts';
import { formatBlocks, parseTicketMarkdown } from './clean-markdown.ts';
import { limitNesting } from './limit-nesting.ts';

const levels = Array.from({ length: 31 }, () => '> ').join('');

test.for([
  ['a list', '- a\n  - b\n    1. c\n', '- a\n  - b\n    1. c\n'],
  ['a rule', '* * *\n', '* * *\n'],
  ['thirty levels', `${levels.slice(2)}a`, `${levels.slice(2)}a`],
  ['one level more', `${levels}a`, `${levels.slice(2).trimEnd()} a`],
  ['an indent beyond all levels', `${' '.repeat(80)}- a`, `${' '.repeat(60)}- a`],
  ['words with signs behind', `${levels}a > b - c`, `${levels.slice(2).trimEnd()} a > b - c`],
] as const)('%s', ([, markdown, expected]) => {
  expect(limitNesting(markdown)).toBe(expected);
});

const lines = (count: number, line: (level: number) => string) =>
  Array.from({ length: count }, (_, level) => line(level)).join('\n');
const read = (markdown: string) => formatBlocks(parseTicketMarkdown(markdown));

test.for([
  ['quotes', (count: number) => lines(count, (level) => `${'>'.repeat(level + 1)} w${level}`)],
  ['lists', (count: number) => lines(count, (level) => `${'  '.repeat(level)}- w${level}`)],
  ['lists in quotes', (count: number) => lines(count, (level) => `${'> - '.repeat(level + 1)}w${level}`)],
] as const)('%s of 400 levels keep every word and are read hardly deeper than thirty', ([, write]) => {
  const markdown = write(400);
  const page = read(markdown);
  expect(page.match(/\bw\d+/g)).toHaveLength(400);
  // A list is two nodes a level: the list and its item. The parser's work is the text times this.
  expect(measureDepth(parseMarkdown(limitNesting(markdown), 'md') as Nodes)).toBeLessThanOrEqual(2 * 31 + 3);
});

const measureDepth = (node: Nodes): number =>
  'children' in node ? 1 + Math.max(0, ...node.children.map(measureDepth)) : 1;
