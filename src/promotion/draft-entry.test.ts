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

test('a site without a product keeps the version in the text', () => {
  const { entry, text } = draftEntry(
    { system: 'github', ref: 'acme#1', labels: [], version: '2.5.1' },
    { title: 'It stops', question: [], answer: parseTicketMarkdown('Set it.'), redactions: {} },
    { findLanguage: () => undefined },
  );
  expect(entry.versions).toBeUndefined();
  expect(text).toContain('Environment: version 2.5.1.');
});
