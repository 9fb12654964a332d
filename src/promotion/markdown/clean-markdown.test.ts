import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { parseMarkdown } from '../../content/index.ts';
import { formatBlocks, parseTicketMarkdown } from './clean-markdown.ts';

const clean = (markdown: string) => formatBlocks(parseTicketMarkdown(markdown));
const backticks = '`'.repeat(10);

test.for([
  ['a script', 'a\n\n<script>alert(1)</script>\n\nb', 'a\n\nb\n'],
  ['a script in a line', 'a <script>alert(1)</script> b', 'a alert(1) b\n'],
  ['a comment of a template', '<!-- describe it -->\n\na', 'a\n'],
  ['a picture from elsewhere', '![shot](https://evil.example/x.png)', '[shot](https://evil.example/x.png)\n'],
  [
    'a picture as HTML',
    '<img src="https://evil.example/x.png" onerror="x()">',
    '[picture](https://evil.example/x.png)\n',
  ],
  [
    'a picture in a link',
    '[![badge](https://a.example/b.svg)](https://a.example)',
    '[badge](https://a.example)\n',
  ],
  ['a script address', '[x](javascript:alert(1)) [y](JaVaScRiPt:1) [z](data:text/html,1)', 'x y z\n'],
  ['a link into this site', '[x](../docs/start.md) [y](#top)', 'x y\n'],
  [
    'a link by reference',
    'see [x][1]\n\n[1]: https://a.example/\n[2]: javascript:1',
    'see [x](https://a.example/)\n',
  ],
  ['a fold', '<details><summary>Log</summary>\n\ntext\n\n</details>', 'Log\n\ntext\n'],
  ['a table as HTML', '<p>a <b>b</b><br>c</p>', 'a **b**\\\nc\n'],
  ['frontmatter', '---\ntitle: x\n---\n\na', '---\n\n### title: x\n\na\n'],
  [
    'a directive',
    ':::note\na\n:::\n\n:abbr[x]{title="y"} ::leaf',
    '::\\:note\na\n::\\:\n\n\\:abbr\\[x]{title="y"} ::leaf\n',
  ],
  ['code that asks for rights', '```js file="/etc/passwd" network\nx\n```', '```js\nx\n```\n'],
  ['a transcript without a name', '```\n$ ls\nx\n```', '```console\n$ ls\nx\n```\n'],
  ['output that would be compared', '```output\nx\n```', '```text\nx\n```\n'],
  ['code by indenting', '    indented', '```text\nindented\n```\n'],
  ['back-ticks of any length', `${backticks}js\n\`\`\`\nx\n${backticks}`, '````js\n```\nx\n````\n'],
  ['headings', '# a\n\n###### b\n\nc', '### a\n\n###### b\n\nc\n'],
  ['MDX', 'import x from "fs"\n\n{process.env.X} <Component />', 'import x from "fs"\n\n{process.env.X}\n'],
  ['a placeholder', 'mail <email-1> or <token-12>', 'mail \\<email-1> or \\<token-12>\n'],
  ['a placeholder at the start of a line', '<person-1>\n*wrote*', '\\<person-1>\n_wrote_\n'],
  [
    'a placeholder in code and in an address',
    '`<email-1>` [x](https://a.example/?t=<token-1>)',
    '`<email-1>` x\n',
  ],
  [
    'an issue form',
    '### What\n\nx\n\n### Logs\n\n_No response_\n\n### Terms\n\n- [x] I agree',
    '### What\n\nx\n',
  ],
  ['greeting and signature', 'Hi team,\n\nit fails.\n\nBest regards,\nCarla', 'it fails.\n'],
  ['a greeting below the heading of a form', '### What\n\nHi team,\n\nx', '### What\n\nx\n'],
  ['a greeting before the first words', 'Hi <person-1>, set it to 0.', 'Set it to 0.\n'],
  ['a Chinese one', '<person-1>您好，请改为 0。', '请改为 0。\n'],
  [
    'a signature of several lines',
    'It fails.\n\nKind regards\n\n<person-1>\nIT Manager\n<company-1>\nMusterstraße 5, 10115 Berlin\n<email-1> | <phone-1>',
    'It fails.\n',
  ],
  ['a short one', 'Sign in again.\n\nBest,\n<person-1>', 'Sign in again.\n'],
  ['thanks before code', 'Thanks\n\n```js\nx\n```', 'Thanks\n\n```js\nx\n```\n'],
  [
    'the mail that is answered',
    'On Mon, Oct 1, 2026 at 10:00 AM <person-1> <<email-1>> wrote:\n> a\n>> b\n\nHow do I do it?',
    'How do I do it?\n',
  ],
  ['a quote that belongs to the text', 'It prints:\n\n> 401', 'It prints:\n\n> 401\n'],
  [
    'a greeting that says something',
    'Hello world prints nothing when I run it the second time in a row',
    'Hello world prints nothing when I run it the second time in a row\n',
  ],
  [
    'a list and a table',
    '* a\n  1. b\n\n| a | b |\n|---|---|\n| 1 | 2 |',
    '- a\n  1. b\n\n| a | b |\n| - | - |\n| 1 | 2 |\n',
  ],
] as const)('%s', ([, markdown, expected]) => {
  expect(clean(markdown)).toBe(expected);
});

/** What a page may hold that came from a ticket. */
const harmless = new Set(
  'root paragraph heading text emphasis strong delete inlineCode code break thematicBreak blockquote list listItem table tableRow tableCell link'.split(
    ' ',
  ),
);
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '<script>',
        '</script>',
        '<img src=x onerror=y>',
        '<!--',
        '-->',
        '![',
        '](',
        ')',
        '[',
        ']',
        'javascript:x',
        ':::note\n',
        '\n:::\n',
        ':a[b]{c}',
        '::x',
        '---\n',
        '```js network\n',
        '\n```\n',
        '~~~\n',
        '`',
        '``',
        '<email-1>',
        '{x}',
        '\n\n',
        '\n',
        '> ',
        '- ',
        '1. ',
        '    ',
        '\t',
        '#',
        '|',
        '|-|\n',
        '&lt;b&gt;',
        '&#60;',
        '\\',
        '*',
        '_',
        '[^1]',
        '[^1]: ',
        '[x]: y',
        'https://a.example',
        'www.a.example',
        'a@b.example',
        '<?php ',
        '<![CDATA[',
        '<!X',
        '\uE000email-1\uE001',
      ),
      fc.string({ unit: 'grapheme', maxLength: 5 }),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));

test('whatever a ticket holds, the page that comes of it holds only harmless nodes', () => {
  fc.assert(
    fc.property(hostile, (markdown) => {
      // What a page begins with is its own: there two rules would be read as frontmatter.
      visit(parseMarkdown(`Asked.\n\n${clean(markdown)}`, 'md') as Nodes, (node) => {
        expect(harmless).toContain(node.type);
        if ('url' in node) expect(node.url).toMatch(/^(?:https?|mailto):/i);
        if (node.type === 'code') expect(node.meta).toBeNull();
      });
    }),
    { numRuns: 500, examples: [['---\n---\n']] },
  );
});

test.for([
  ['quotes in quotes', (size: number) => '>'.repeat(size / 20)],
  ['tags in tags', (size: number) => '<div>'.repeat(size / 4)],
  ['emphasis without end', (size: number) => '**a'.repeat(size)],
] as const)('%s neither take for ever nor lose the words', ([, nest]) => {
  const measure = (size: number) => {
    const start = performance.now();
    expect(clean(`${nest(size)} deep`)).toContain('deep');
    return performance.now() - start;
  };
  measure(1000);
  // Four times as much takes sixteen times as long where it takes the square; ten leaves room for a busy machine.
  const times = [1, 2, 3].map(() => measure(20_000) / Math.max(measure(5000), 1));
  expect(Math.min(...times)).toBeLessThan(10);
});
