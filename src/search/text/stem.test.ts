import { expect, test } from 'vitest';
import { stem } from './stem.ts';

test.each([
  ['upload', 'uploads', 'uploaded', 'uploading'],
  ['backup', 'backups'],
  ['configure', 'configured', 'configuring', 'configuration'],
  ['reply', 'replies'],
  ['stop', 'stopped', 'stopping'],
])('%s and its forms share a key', (word, ...forms) => {
  for (const form of forms) expect(stem(form)).toBe(stem(word));
});

test.each(['nginx', 'status', 'proxy', 'x509', '数据', 'class'])('%s does not lose its meaning', (word) => {
  expect(stem(word).length).toBeGreaterThanOrEqual(Math.min(word.length - 1, 4) - 1);
});

test('different words stay different', () => {
  expect(stem('port')).not.toBe(stem('proxy'));
  expect(stem('server')).not.toBe(stem('session'));
});
