import { expect, test } from 'vitest';
import { tokenize } from '../text/tokenize.ts';
import { measureTopic } from './measure-topic.ts';

const about =
  'Restore a backup Lumen restores the last backup. The server must be stopped before a backup is restored.';
const measure = (query: string, { text = about, common = [] as string[], language = 'en' } = {}) =>
  Number(
    measureTopic(
      tokenize(text).words,
      tokenize(query).words.map(({ term }) => term),
      new Set(common),
      language,
    ).toFixed(2),
  );

test('a query that says what the page is about scores more than one that shares a word with it', () => {
  expect(measure('how do I restore a backup')).toBeGreaterThan(measure('the server sends no mail'));
  expect(measure('invoice in another currency')).toBe(0);
});

test('a short query need not say all of a title', () => {
  expect(measure('restore backup')).toBe(1);
});

test('other forms of a word count, stop words do not', () => {
  expect(measure('restoring backups')).toBe(1);
  expect(measure('the must before is')).toBe(0);
});

test('what many pages of the site repeat is not what this page is about', () => {
  const common = ['server', 'lumen'];
  expect(measure('lumen server', { common })).toBeLessThan(measure('lumen server'));
});

test('Chinese is measured by pairs of letters, and nothing is about nothing', () => {
  const text = '备份与恢复 恢复备份之前请停止服务器';
  expect(measure('恢复备份', { text, language: 'zh-cn' })).toBeGreaterThan(0.9);
  expect(measure('', { text: '' })).toBe(0);
});
