import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeEntry } from './merge-entry.ts';

const page = (frontmatter: string, body: string) => `---\n${frontmatter}\n---\n\n${body}\n`;
const merge = (base: string, ours: string, theirs: string) =>
  mergeEntry({ base, ours, theirs }, process.cwd());

const source = 'sources:\n  - { system: github, ref: a/b#1, closed: 2026-10-02 }';

test('what the ticket changes comes in, what people wrote stays, line by line and key by key', async () => {
  const base = page(`title: A\nconfidence: draft\n${source}`, 'One.\n\n## Fix\n\nTwo.');
  const ours = page(
    `title: A # ours\nconfidence: validated\nowner: "@acme"\n${source}\nreviewBy: 2027-05-01`,
    'One, in short.\n\n## Fix\n\nTwo.',
  );
  const theirs = page(
    `title: A\nkind: fault\nconfidence: draft\n${source.replace('10-02', '11-05')}`,
    'One.\n\n## Fix\n\nThree.\n\nFour.',
  );
  const { text, conflicts } = await merge(base, ours, theirs);
  expect(conflicts).toEqual([]);
  expect(text).toMatchInlineSnapshot(`
    "---
    title: A # ours
    confidence: validated
    owner: "@acme"
    sources:
      - { system: github, ref: a/b#1, closed: 2026-11-05 }
    reviewBy: 2027-05-01
    kind: fault
    ---

    One, in short.

    ## Fix

    Three.

    Four.
    "
  `);
});

test('lists are merged by their items', async () => {
  const base = page('title: A\nasks: [one, two]\nerrors: [e]', 'x');
  const ours = page('title: A\nasks:\n  - one\n  - two\n  - by hand # keep\nerrors: [e]', 'x');
  const theirs = page('title: A\nasks: [two, three]\ntags: [t]', 'x');
  const { text, conflicts } = await merge(base, ours, theirs);
  expect(conflicts).toEqual([]);
  expect(text).toBe(page('title: A\nasks:\n  - two\n  - by hand # keep\n  - three\ntags:\n  - t', 'x'));
});

test('a key that both have changed keeps the words of people, and is named', async () => {
  const { text, conflicts } = await merge(
    page('title: A\nversions: <=1.0.0', 'x'),
    page('title: B\nversions: <2', 'x'),
    page('title: C', 'x'),
  );
  expect(text).toBe(page('title: B\nversions: <2', 'x'));
  expect(conflicts).toEqual([
    { key: 'title', ours: '"B"', theirs: '"C"' },
    { key: 'versions', ours: '"<2"', theirs: 'nothing' },
  ]);
});

test('lines that both have changed stand there twice, between markers that no line of them looks like', async () => {
  const quoted = '<<<<<<< HEAD\n';
  const { text, conflicts } = await merge(
    page('title: A', `${quoted}one`),
    page('title: A', `${quoted}two`),
    page('title: A', `${quoted}three`),
  );
  expect(conflicts).toEqual([{ line: 6, ours: 'two\n', theirs: 'three\n' }]);
  expect(text).toMatchInlineSnapshot(`
    "---
    title: A
    ---

    <<<<<<< HEAD
    <<<<<<<< the entry now
    two
    |||||||| promoted before
    one
    ========
    three
    >>>>>>>> the ticket now
    "
  `);
});

test('line ends are those of the page', async () => {
  const crlf = page('title: A', 'One.\n\nTwo.').replaceAll('\n', '\r\n');
  const { text } = await merge(page('title: A', 'One.\n\nTwo.'), crlf, page('title: A', 'One.\n\nThree.'));
  expect(text).toBe(page('title: A', 'One.\n\nThree.').replaceAll('\n', '\r\n'));
});

test('whatever people wrote, no line of theirs goes; where only one side changed, its page is the merged one', async () => {
  const line = fc.constantFrom('', 'a', 'b', 'c', '```', '=======', '<<<<<<< x', '- d', '上');
  const body = fc.array(line, { maxLength: 8 }).map((lines) => page('title: A', lines.join('\n')));
  await fc.assert(
    fc.asyncProperty(body, body, body, async (base, ours, theirs) => {
      const { text } = await merge(base, ours, theirs);
      const kept = new Set(text.split('\n'));
      const before = new Set(base.split('\n'));
      for (const own of ours.split('\n')) if (!before.has(own)) expect(kept).toContain(own);
      expect((await merge(base, base, theirs)).text).toBe(theirs);
      expect((await merge(base, ours, base)).text).toBe(ours);
    }),
    { numRuns: 15 },
  );
});
