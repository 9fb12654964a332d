import { expect, test } from 'vitest';
import { parseMarkdown } from '../markdown/parse-markdown.ts';
import { measureTree } from './measure-tree.ts';
import { parseTree } from './parse-tree.ts';

const read = (text: string) => measureTree(parseTree({ tree: parseMarkdown(text, 'md') }));
const show = (text: string) =>
  read(text).map(
    ({ step, number, of, from }) => `${step.id} ${number}/${of} < ${from.map(({ id }) => id).join(' ')}`,
  );

test('each step knows its number, the longest way and where a reader comes from', () => {
  const text = `## A\n\n[b](#b) [c](#c)\n\n## B\n\n[c](#c)\n\n### Note\n\n## C\n\n[d](#d)\n\n## D\n\n## Lost\n`;
  expect(show(text)).toEqual(['a 1/4 < ', 'b 2/4 < a', 'c 2/4 < a b', 'd 3/4 < c']);
});

test('headings of the same words have the ids of the page, links out of the page are no branches', () => {
  expect(show('## Same\n\n[on](#same-1) [out](/docs/) [up](#)\n\n## Same\n')).toEqual([
    'same 1/2 < ',
    'same-1 2/2 < same',
  ]);
});

test('a loop, which the check refuses, does not hang the build', () => {
  expect(show('## A\n\n[b](#b)\n\n## B\n\n[a](#a)\n')).toHaveLength(2);
  expect(read('No steps.')).toEqual([]);
});
