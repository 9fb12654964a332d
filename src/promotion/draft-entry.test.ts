import { expect, test } from 'vitest';
import { draftEntry } from './draft-entry.ts';
import { parseTicketMarkdown } from './markdown/clean-markdown.ts';

const gate = { name: 'gate', versions: ['2.5.1'] };
const draft = (question: string, answer: string) =>
  draftEntry(
    { system: 'github', ref: 'acme#1', labels: [] },
    {
      title: 'It stops',
      question: parseTicketMarkdown(question),
      answer: parseTicketMarkdown(answer),
      redactions: {},
    },
    { product: gate, findLanguage: () => undefined },
  );

test('the stated version, and those before it', () => {
  expect(draft('- Version: 2.5.1\n- Node: 22.3.0', 'Set it to 0.').entry).toMatchObject({
    versions: '<=2.5.1',
  });
});

test('all versions before the one that holds the fix', () => {
  expect(draft('We run gate 2.5.1.', 'It is fixed in 2.6.').entry).toMatchObject({
    versions: '<2.6.0',
    fixedIn: '2.6.0',
  });
});

test('a fix that is older than the stated version limits nothing', () => {
  expect(draft('We run gate 2.5.1.', 'It was fixed in 2.4.').entry.versions).toBe('<=2.5.1');
});

test('a version that the text says is not said again', () => {
  expect(draft('We run gate 2.5.1.', 'Set it.').text).not.toContain('Environment');
});

test('phrasings are questions that only this ticket asks; those of code are none', () => {
  const body =
    'Can you check? Is there a workaround? 有没有离线包？ What does `^/(?<v>x)$` mean? Route `(?<v>` fails.';
  expect(draft(body, 'Set it.').entry.asks).toEqual(['有没有离线包？', 'What does ^/(?<v>x)$ mean?']);
});

test('a question without end is none: its last words alone say nothing', () => {
  expect(draft(`${'When this and that '.repeat(20)}how do I set it?`, 'Set it.').entry.asks).toBeUndefined();
});

test('the words that lead to the code of a fix stand with it', () => {
  const { text } = draft('It fails.', 'The cause is an empty file. Guard it:\n\n```js\nx\n```');
  expect(text).toContain('## Cause\n\nThe cause is an empty file.\n\n## Fix\n\nGuard it:\n\n```js\n');
});

test('until a release is out it is a workaround', () => {
  expect(draft('It fails.', 'Until 2.6 is out, use short paths.').text).toContain('## Workaround');
});

test.for([
  [
    'Exception in thread "main" java.lang.NullPointerException: msg is null',
    'java.lang.NullPointerException: msg is null',
  ],
  ['bash: line 12: tar: command not found', 'bash: line 12: tar: command not found'],
  [
    'Readiness probe failed: HTTP probe failed with statuscode: 503',
    'Readiness probe failed: HTTP probe failed with statuscode: 503',
  ],
])('an error message: %s', ([line, message]) => {
  expect(draft(`\`\`\`\n${line}\n\`\`\``, 'Set it.').entry.errors).toEqual([message]);
});

test('a site without a product keeps the version in the text', () => {
  const { entry, text } = draftEntry(
    { system: 'github', ref: 'acme#1', labels: [], version: '2.5.1' },
    { title: 'It stops', question: [], answer: parseTicketMarkdown('Set it.'), redactions: {} },
    { findLanguage: () => undefined },
  );
  expect(entry.versions).toBeUndefined();
  expect(text).toContain('Environment: version 2.5.1.');
});
