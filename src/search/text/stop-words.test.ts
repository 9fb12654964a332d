import { expect, test } from 'vitest';
import { isStopWord, loadStopWords } from './stop-words.ts';

test('English stop words count everywhere, others in their own language once they are loaded', async () => {
  expect(isStopWord('how', 'zh-cn')).toBe(true);
  await loadStopWords('de-at');
  await loadStopWords('fr');
  expect(isStopWord('warum', 'de')).toBe(true);
  expect(isStopWord('pourquoi', 'fr-ca')).toBe(true);
  expect(isStopWord('warum', 'fr')).toBe(false);
  expect(isStopWord('warum', 'en')).toBe(false);
});

test('a language without a list takes the English one', async () => {
  await loadStopWords('tlh');
  expect(isStopWord('the', 'tlh')).toBe(true);
  expect(isStopWord('qaStaH', 'tlh')).toBe(false);
});
