import fc from 'fast-check';
import { expect, test } from 'vitest';
import { collections } from './collections.ts';
import { formatFaqEntry } from './format-faq-entry.ts';
import { parsePage } from './parse-page.ts';
import type { FaqEntry } from './schemas/faq-entry.ts';

const faq = collections.find(({ name }) => name === 'faq');
if (!faq) throw new Error('there is no FAQ collection');

const text = fc.oneof(
  fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }),
  fc.constantFrom(
    '2026-10-02',
    'yes',
    '1:20',
    '1e3',
    '---',
    'a: b # c',
    "it's",
    '@acme',
    '<2.6',
    '上传',
    '- x',
  ),
);
const day = fc
  .date({ min: new Date('1970-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => new Date(date.toISOString().slice(0, 10)));
const entries: fc.Arbitrary<FaqEntry> = fc.record(
  {
    title: text,
    description: text,
    kind: fc.constantFrom('how-to' as const, 'fault' as const, 'known-error' as const),
    asks: fc.array(text, { maxLength: 3 }),
    errors: fc.array(text, { maxLength: 3 }),
    versions: fc.constantFrom('<2.6', '1', '>=2.1 <3', '1.10 || 2.x', '*'),
    fixedIn: fc.constantFrom('2.6', '2.10', '1', 'v2.6.0', '2.6.0-rc.1', '1e3', '0.10'),
    confidence: fc.constantFrom('draft' as const, 'validated' as const, 'archived' as const),
    sources: fc.array(
      fc.record({ system: text, ref: text, closed: day }, { requiredKeys: ['system', 'ref'] }),
      { maxLength: 2 },
    ),
    owner: text,
    reviewBy: day,
    tags: fc.array(text, { maxLength: 3 }),
    redirectFrom: fc.array(fc.constantFrom('/old/', '/旧/页.html')),
  },
  { requiredKeys: ['title', 'kind', 'confidence'] },
);
const bodies = fc.constantFrom(
  '## Problem\n\nIt fails.',
  '---\n\nA line first.',
  '```js\nfail();\n```',
  '# 标题',
  '',
);

test('an entry that is written and read again is the same entry', () => {
  fc.assert(
    fc.property(entries, bodies, (entry, body) => {
      const file = formatFaqEntry(entry, body);
      const { page, diagnostics } = parsePage({ file: 'faq/a.md', id: 'a', text: file }, faq);
      expect(diagnostics).toEqual([]);
      expect(page?.frontmatter).toEqual(entry);
      expect(file.endsWith(`---\n\n${body}\n`)).toBe(true);
    }),
    { numRuns: 150 },
  );
});

test('keys stand in the order of the design, days are plain, a source is a line', () => {
  const entry: FaqEntry = {
    reviewBy: new Date('2027-05-01'),
    owner: '@acme/storage',
    sources: [{ system: 'github', ref: 'acme/support#123', closed: new Date('2026-10-02') }],
    confidence: 'validated',
    fixedIn: '2.10',
    versions: '<2.6',
    errors: ['client intended to send too large body'],
    asks: ['413 when uploading: why?', '上传大文件返回 413'],
    kind: 'known-error',
    title: 'Upload fails with 413 behind nginx',
  };
  expect(formatFaqEntry(entry, '\n## Problem\n\nAn upload fails.\n\n')).toMatchInlineSnapshot(`
    "---
    title: Upload fails with 413 behind nginx
    kind: known-error
    asks:
      - "413 when uploading: why?"
      - 上传大文件返回 413
    errors:
      - client intended to send too large body
    versions: <2.6
    fixedIn: "2.10"
    confidence: validated
    sources:
      - { system: github, ref: acme/support#123, closed: 2026-10-02 }
    owner: "@acme/storage"
    reviewBy: 2027-05-01
    ---

    ## Problem

    An upload fails.
    "
  `);
});
