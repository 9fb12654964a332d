import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  createSimilarityIndex,
  duplicateThreshold,
  type Entry,
  findSimilar,
  measurePairs,
  measureSimilarity,
} from './index.ts';

const entries: Entry[] = [
  {
    id: 'upload-413',
    title: 'Upload fails with 413 behind nginx',
    asks: ['413 when uploading a large file', '上传大文件返回 413'],
    errors: ['client intended to send too large body', 'ERR_413'],
    text: 'nginx limits the size of a request body. Set client_max_body_size to what your users send.',
  },
  {
    id: 'login-loop',
    title: 'Login loops after changing the password',
    asks: ['登录后又跳回登录页'],
    text: 'Clear the cookies of the site, since the old session is kept until it runs out.',
  },
  {
    id: 'search-slow',
    title: 'Search is slow with 10,000 pages',
    asks: [],
    text: 'Build the index once and serve it as files.',
  },
  {
    id: 'csv-export',
    title: 'Export to CSV shows broken Chinese characters',
    asks: ['导出的 CSV 文件中文乱码'],
    text: 'The spreadsheet guesses the encoding. Import the file and choose UTF-8.',
  },
];

const nearest = (question: string) => findSimilar(question, entries)[0];

test.each([
  ['the title again', 'Upload fails with 413 behind nginx', 'upload-413'],
  ['another phrasing of the entry', '413 when uploading large files', 'upload-413'],
  ['another phrasing in Chinese', '登录后跳回登录页', 'login-loop'],
  [
    'a log line with the error of the entry',
    '2026/01/02 [error] 12#12: *7 client intended to send too large body: 12 bytes',
    'upload-413',
  ],
  ['a code of the entry', 'What does ERR_413 mean?', 'upload-413'],
])('takes for the same: %s', (_, question, id) => {
  expect(nearest(question)?.id).toBe(id);
  expect(nearest(question)?.score).toBeGreaterThanOrEqual(duplicateThreshold);
});

test.each([
  ['typing errors', 'serach is slwo with many pages', 'search-slow'],
  ['other words in Chinese', '中文导出乱码怎么办', 'csv-export'],
])('puts the right entry first despite %s', (_, question, id) => {
  expect(nearest(question)?.id).toBe(id);
});

test('suggests nothing for a question about something else', () => {
  expect(nearest('How do I change the colour of the header?')?.score ?? 0).toBeLessThan(duplicateThreshold);
  expect(findSimilar('zebra', entries)).toEqual([]);
  expect(findSimilar('', entries)).toEqual([]);
  expect(findSimilar('anything', [])).toEqual([]);
});

test('an error that both name outranks words in common', () => {
  const question =
    'Login and password fine, search slow, pages missing, then: client intended to send too large body';
  expect(nearest(question)?.id).toBe('upload-413');
});

test('gives reasons that a person can follow', () => {
  expect(nearest('nginx says: client intended to send too large body')?.reasons).toMatchInlineSnapshot(`
    [
      "same error: client intended to send too large body",
      "shared words: nginx, client, intended, send, large",
      "34 % of the title is in the other text",
    ]
  `);
  expect(nearest('413 when uploading large files')?.reasons).toMatchInlineSnapshot(`
    [
      "shared words: 413, uploading, large, files",
      "61 % of the title is in the other text",
      "41 % alike letter by letter",
    ]
  `);
});

test('a pair scores the same both ways, and a text is like itself', () => {
  const [a, b] = ['How do I reset my password?', 'Forgot the password, where to set a new one?'];
  expect(measureSimilarity(a, b)).toBeCloseTo(measureSimilarity(b, a), 12);
  expect(measureSimilarity(a, a)).toBeGreaterThan(0.99);
  expect(measureSimilarity(a, '导出文件乱码')).toBeLessThan(duplicateThreshold);
  expect(measureSimilarity('如何重置密码', '重置密码的方法')).toBeGreaterThan(duplicateThreshold);
  expect(measurePairs([])).toEqual([]);
});

test('suggests the entry of a question in other words, with typing errors and in Chinese, and keeps quiet else', () => {
  const pairs = readFileSync(new URL('./fixtures/pairs.tsv', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split('\t'));
  const titles = [...new Set(pairs.map(([, title = '']) => title))];
  const index = createSimilarityIndex(titles.map((title) => ({ id: title, title, asks: [], text: '' })));
  const missed: string[] = [];
  const alarms: string[] = [];
  for (const [label, title, question = ''] of pairs) {
    const found = index.find(question, 3);
    if (label === 'duplicate' && !found.some(({ id }) => id === title)) missed.push(question);
    if (label === 'other' && (found[0]?.score ?? 0) >= duplicateThreshold) alarms.push(question);
  }
  expect(missed).toEqual([]);
  expect(alarms).toEqual(['Which regions are there for the database?']);
});

test('a word is corrected only when the entries do not have it', () => {
  const made = (title: string) => ({ id: title, title, asks: [], text: '' });
  const index = createSimilarityIndex(['The export hangs', 'The expert hangs', 'Wrong colours'].map(made));
  expect(index.find('expert hangs')[0]?.id).toBe('The expert hangs');
  expect(index.find('wrogn colors')[0]?.id).toBe('Wrong colours');
  expect(index.find('wring')).toHaveLength(1);
  expect(index.find('ring')).toEqual([]);
});
