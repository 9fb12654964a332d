import type { Nodes } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { convertHtml } from './convert-html.ts';
import { limitDepth } from './limit-depth.ts';

test.for([
  ['tags that are never closed', '<b>word <div>word <i>word <a href="https://example.org">word '],
  ['boxes', '<div>word <table><tr><td>word '],
  ['formats', '<b><i><s>word '],
] as const)('%s in each other end up thirty deep at most, with all their words', ([, piece]) => {
  const tree = unified().use(rehypeParse, { fragment: true }).parse(piece.repeat(300));
  limitDepth(tree);
  expect(measureDepth(tree)).toBeLessThanOrEqual(32);
  expect(readWords(tree)).toHaveLength(300 * (piece.split('word').length - 1));
});

const measureDepth = (node: Nodes): number =>
  'children' in node ? 1 + Math.max(0, ...node.children.map(measureDepth)) : 1;

const readWords = (node: Nodes): string[] => {
  if ('children' in node) return node.children.flatMap(readWords);
  return 'value' in node ? node.value.split(/\s+/).filter(Boolean) : [];
};

test('code, paragraphs and links in forty boxes stay what they are', () => {
  const html =
    '<p>a</p><pre><code class="language-js">x <b>&lt;</b> 1<br>y\nz</code></pre><p>b <a href="https://example.org/">c</a></p>';
  expect(convertHtml('<div>'.repeat(40) + html)).toBe(
    'a\n\n```js\nx < 1\ny\nz\n```\n\nb [c](https://example.org/)',
  );
});

test('bold in bold is bold', () => {
  expect(convertHtml('<b>a <strong>b</strong> <i>c</i></b>')).toBe('**a b _c_**');
});
