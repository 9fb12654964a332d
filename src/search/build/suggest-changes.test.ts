import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { expect, test } from 'vitest';
import type { SearchSignal } from '../index.ts';
import { addPhrase } from './add-phrase.ts';
import { formatChanges, suggestChanges } from './index.ts';

const signal = (query: string, rest: Partial<SearchSignal> = {}): SearchSignal => ({
  day: '2026-11-21',
  query,
  class: 'question',
  count: 3,
  confidence: 0.2,
  verdict: 'none',
  ...rest,
});
const opened = (url: string, rank = 5) => ({ clicked: { rank, url } });

test('what readers opened becomes a phrase of that page, what nobody opened is listed', () => {
  const { phrases, unanswered } = suggestChanges([
    signal('my film is too big', opened('/faq/upload/')),
    signal('My film is too big?', opened('/faq/upload/')),
    signal('my film is too big', opened('/faq/other/')),
    signal('Error: body too large', { class: 'error', ...opened('/faq/upload/') }),
    signal('where is the invoice'),
    signal('found at once', { verdict: 'answer', ...opened('/faq/a/', 1) }),
    signal('mail to <email> bounces', opened('/faq/mail/')),
    signal('upl', { class: 'typing' }),
  ]);
  expect(phrases).toEqual([
    { query: 'my film is too big', class: 'question', times: 3, url: '/faq/upload/', key: 'asks' },
    { query: 'Error: body too large', class: 'error', times: 1, url: '/faq/upload/', key: 'errors' },
  ]);
  expect(unanswered).toEqual([{ query: 'where is the invoice', class: 'question', times: 1 }]);
});

test.each([
  ['no frontmatter', '# Title\n', '---\nasks: ["new"]\n---\n\n# Title\n'],
  ['no list', '---\ntitle: A\n---\nText\n', '---\ntitle: A\nasks: ["new"]\n---\nText\n'],
  ['a list on a line', '---\nasks: ["old"]\ntitle: A\n---\n', '---\nasks: ["old", "new"]\ntitle: A\n---\n'],
  ['an empty list', '---\nasks: []\n---\n', '---\nasks: ["new"]\n---\n'],
  [
    'a list of lines',
    '---\nasks:\n  - old\n  - older\ntitle: A\n---\n',
    '---\nasks:\n  - old\n  - older\n  - "new"\ntitle: A\n---\n',
  ],
])('a page with %s gets one line', (_, page, expected) => {
  expect(addPhrase(page, 'asks', 'new')).toBe(expected);
});

test('a phrase that is there, and frontmatter that cannot be read, change nothing', () => {
  expect(addPhrase('---\nasks: ["New"]\n---\n', 'asks', 'new')).toBeUndefined();
  expect(addPhrase('---\nasks: "one"\n---\n', 'asks', 'new')).toBeUndefined();
  expect(addPhrase('---\nasks: [\n---\n', 'asks', 'new')).toBeUndefined();
});

test('the diff applies', async () => {
  const root = await mkdtemp(join(tmpdir(), 'tierzero-suggest-'));
  try {
    await mkdir(join(root, 'content/faq'), { recursive: true });
    const file = join(root, 'content/faq/upload.md');
    await writeFile(file, '---\ntitle: Upload fails\nkind: fault\nasks: ["413"]\n---\n\nText.\n');
    const suggestions = suggestChanges([
      signal('my film is "too big"', opened('/faq/upload/')),
      signal('a page that is gone', opened('/faq/gone/')),
    ]);
    const patch = await formatChanges(suggestions, join(root, 'content'), root);
    await execa('git', ['apply', '-'], { cwd: root, input: patch });
    expect(await readFile(file, 'utf8')).toContain('asks: ["413", "my film is \\"too big\\""]\n');
  } finally {
    await rm(root, { recursive: true, force: true });
  }
});

test('a word of customers that leads to several pages becomes a synonym of what their titles share', async () => {
  const root = await mkdtemp(join(tmpdir(), 'tierzero-suggest-'));
  try {
    await mkdir(join(root, 'content/faq'), { recursive: true });
    const titles = ['Change the invoice address', 'The invoice shows a wrong sum', 'Upload fails'];
    for (const [number, title] of titles.entries())
      await writeFile(
        join(root, `content/faq/page-${number}.md`),
        `---\ntitle: ${title}\nkind: fault\n---\n\nText.\n`,
      );
    const suggestions = suggestChanges([
      signal('my chit has the old street', opened('/faq/page-0/')),
      signal('chit with a wrong total', opened('/faq/page-1/')),
      signal('my film is too big', opened('/faq/page-2/')),
    ]);
    const patch = await formatChanges(suggestions, join(root, 'content'), root);
    await execa('git', ['apply', '-'], { cwd: root, input: patch });
    const synonyms = await readFile(join(root, 'content/search/synonyms.en.yaml'), 'utf8');
    expect(synonyms).toBe('- { from: chit, to: invoice }\n');
    const again = await formatChanges(suggestions, join(root, 'content'), root);
    expect(again).toBe('');
  } finally {
    await rm(root, { recursive: true, force: true });
  }
});
