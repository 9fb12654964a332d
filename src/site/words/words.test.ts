import { expect, test } from 'vitest';
import { findDirection, findWords } from './index.ts';

const languages = ['en', 'zh', 'ja', 'de', 'fr', 'es', 'ar'];

test('each language has words of its own', () => {
  expect(new Set(languages.map((language) => findWords(language).skip)).size).toBe(languages.length);
});

test('a region takes the words of its language, an unknown language the English ones', () => {
  expect(findWords('zh-CN')).toBe(findWords('zh'));
  expect(findWords('tlh')).toBe(findWords('en'));
});

test('counts and days stand in the sentence', () => {
  for (const language of languages) {
    const words = findWords(language);
    expect(words.more(17)).toContain('17');
    expect(words.fromTickets(3)).toContain('3');
    expect(words.resolved('DAY')).toContain('DAY');
  }
});

test('Arabic and Hebrew are written from right to left', () => {
  expect(['ar', 'he', 'zh', 'en', 'ar-EG'].map(findDirection)).toEqual(['rtl', 'rtl', 'ltr', 'ltr', 'rtl']);
});
