import { expect, test } from 'vitest';
import { convertAdf } from './convert-adf.ts';
import { convertHtml } from './convert-html.ts';
import { convertMailText, convertPlainText } from './convert-plain-text.ts';
import { convertTextile } from './convert-textile.ts';
import { convertWiki } from './convert-wiki.ts';

test.for([
  ['code with its language', '<pre><code class="language-js">x &lt; 1</code></pre>', '```js\nx < 1\n```'],
  ['a language on `pre`', '<pre class="language-js"><code>x &lt; 1</code></pre>', '```js\nx < 1\n```'],
  [
    'a short name',
    '<p>设置</p><pre><code class="lang-python">a_b</code></pre>',
    '设置\n\n```python\na_b\n```',
  ],
  ['no language', '<pre><code class="lang-auto hljs">a_b</code></pre>', '```\na_b\n```'],
  ['scripts, styles, comments', '<p>a</p><script>x</script><style>y</style><!-- z -->', 'a'],
  [
    'the mail that is answered',
    '<p>a</p><div class="gmail_quote">b</div><blockquote type="cite">c</blockquote>',
    'a',
  ],
  ['a quote that belongs to the text', '<blockquote><p>a</p></blockquote>', '> a'],
  ['tags in tags without end', `${'<div>'.repeat(5000)}deep`, 'deep'],
  ['signs of Markdown', '<p>a*b*c &lt;d&gt; # e</p>', 'a\\*b\\*c \\<d> # e'],
] as const)('HTML: %s', ([, html, markdown]) => {
  expect(convertHtml(html)).toBe(markdown);
});

test.for([
  ['tags and stars are themselves', 'set <server> to a*b*c', 'set \\<server> to a\\*b\\*c'],
  ['a comment is no heading', '# read from\nC:\\Users\\x', '\\# read from\nC:\\Users\\x'],
  ['lists and indented code are', '- a\n- b\n\nso:\n\n    $ ls\n', '- a\n- b\n\nso:\n\n```\n$ ls\n```'],
] as const)('plain text: %s', ([, text, markdown]) => {
  expect(convertPlainText(text)).toBe(markdown);
});

test.for([
  ['signature', 'It works.\n\n-- \nCarla\nExample GmbH', 'It works.'],
  [
    'quoted mail',
    'It works.\n\nOn Mon, Oct 1, 2026 at 10:00, Anton <a@example.org> wrote:\n> try\n> it',
    'It works.',
  ],
] as const)('mail without its %s', ([, text, markdown]) => {
  expect(convertMailText(text)).toBe(markdown);
});

test.for([
  [
    'Textile',
    'h2. Head\n\n*a* @b_c_d@\n\n<pre>\nx * y\n</pre>',
    '## Head\n\n**a** `b_c_d`\n\n```\nx * y\n```',
  ],
  [
    'code of Redmine',
    '失败：\n\n<pre><code class="ruby">puts "*a*"</code></pre>',
    '失败：\n\n```ruby\nputs "*a*"\n```',
  ],
  ['code of Textile', 'bc(js). let a_b = 1', '```js\nlet a_b = 1\n```'],
  ['Markdown is left alone', '```\nx\n```\n\n*a*', '```\nx\n```\n\n*a*'],
] as const)('Redmine: %s', ([, text, markdown]) => {
  expect(convertTextile(text)).toBe(markdown);
});

test.for([
  [
    'markup',
    'h2. Head\n\n*a* and [b|https://example.org/]',
    '## Head\n\n**a** and [b](https://example.org/)',
  ],
  ['code', '{code:java}\nint *p* = _x_;\n{code}', '```java\nint *p* = _x_;\n```'],
  ['code without a language', '{noformat}\n*x*\n{noformat}', '```\n*x*\n```'],
  ['code in a line', 'set {{max_body_size}}', 'set `max_body_size`'],
  ['signs inside of words', 'max_body_size is 2.6-beta-1', 'max_body_size is 2.6-beta-1'],
] as const)('Jira wiki: %s', ([, text, markdown]) => {
  expect(convertWiki(text)).toBe(markdown);
});

test('Jira document: what it does not know it walks through', () => {
  const text = (value: string) => ({ type: 'text', text: value });
  const document = {
    type: 'doc',
    content: [
      { type: 'heading', attrs: { level: 9 }, content: [text('H')] },
      { type: 'expand', content: [{ type: 'paragraph', content: [text('a <b> *c*')] }] },
      { type: 'codeBlock', attrs: { language: 'js' }, content: [text('```')] },
      {
        type: 'table',
        content: [{ type: 'tableRow', content: [{ type: 'tableHeader', content: [text('h')] }] }],
      },
    ],
  };
  expect(convertAdf(document)).toBe('###### H\n\na \\<b> \\*c\\*\n\n````js\n```\n````\n\n| h |\n| - |');
});
