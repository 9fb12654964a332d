import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { fingerprint } from '../../samples/index.ts';
import { createProcessor } from './create-processor.ts';
import type { SampleRun } from './sample-runs.ts';

const page = `---
title: x
---

A line.

\`\`\`js title="prints"
console.log('one');
\`\`\`

\`\`\`output
one
\`\`\`

- In a list

  \`\`\`python
  1 + 1
  \`\`\`

\`\`\`js
console.log('one');
\`\`\`
`;

const run = (line: number, text: string, facts: Partial<SampleRun> = {}): SampleRun => ({
  ...{ file: 'a.md', line, lang: 'js', outcome: 'passed', text: fingerprint(text) },
  ...{ ranAt: '2026-03-01T09:30:00.000Z', toolchain: 'Node 24.21.0', ...facts },
});

const runs = [
  run(7, "console.log('one');", { output: fingerprint('one'), productVersions: ['1.3.5', '1.3.8'] }),
  run(17, '1 + 1', { lang: 'python', toolchain: 'Python 3.11.7' }),
  run(21, "console.log('one');", { outcome: 'failed' }),
];

/** What the page tells of the last run of each of its samples. */
async function readMarks(text: string, known: readonly SampleRun[] = runs): Promise<string[]> {
  const root = mkdtempSync(join(tmpdir(), 'tierzero-marks-'));
  writeFileSync(join(root, 'a.md'), text);
  const find = { findAddress: () => undefined, findLanguage: () => 'en' };
  const options = { root, base: '', version: 'test', ...find };
  const { createRenderer } = createProcessor({ ...options, runs: new Map([['a.md', known]]) });
  const { render } = await createRenderer({ syntaxHighlight: false });
  const body = text.replace(/^---[\s\S]*?---\n\n/, '');
  const { code } = await render(body, { fileURL: pathToFileURL(join(root, 'a.md')), frontmatter: {} });
  return [...code.matchAll(/<figure[\s\S]*?<\/figure>/g)].map(([figure]) =>
    figure
      .replace(/<pre[\s\S]*?<\/pre>|<button[\s\S]*?<\/button>/g, '')
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  );
}

test('a mark says what was checked, on which versions of the product, when, and by what', async () => {
  expect(await readMarks(page)).toMatchInlineSnapshot(`
    [
      "passes prints prints what is shown on 1.3.5 and 1.3.8 checked 1 March 2026, Node 24.21.0",
      "passes python runs without an error checked 1 March 2026, Python 3.11.7",
      "fails js failed in its last run checked 1 March 2026, Node 24.21.0",
    ]
  `);
});

test('of what is read and not run, no mark says that it runs', async () => {
  const read = [run(3, 'a: 1', { lang: 'yml', toolchain: 'Tierzero' }), run(7, 'a {}', { lang: 'css' })];
  const marks = await readMarks('---\ntitle: x\n---\n\n```yml\na: 1\n```\n\n```css\na {}\n```\n', read);
  expect(marks.map((mark) => /^passes \w+ (.*) checked/.exec(mark)?.[1])).toEqual(['is valid', 'is valid']);
});

test('a sample that moved keeps its mark', async () => {
  const moved = page.replace('A line.', 'A line.\n\nAnother.\n\nAnd one more.');
  expect(await readMarks(moved)).toEqual(await readMarks(page));
});

test.each([
  [
    'the sample',
    (text: string) =>
      text.replace('title="prints"\nconsole.log(\'one\');', 'title="prints"\nconsole.log(\'1\');'),
  ],
  ['what it prints', (text: string) => text.replace('```output\none', '```output\ntwo')],
])('a mark does not outlive %s', async (_, change) => {
  const [before, ...others] = await readMarks(page);
  const [after, ...rest] = await readMarks(change(page));
  expect(before).toContain('passes');
  expect(after).not.toMatch(/passes|checked|Node/);
  expect(rest).toEqual(others);
});
