import { expect, test } from 'vitest';
import { findErrorLines, looksLikeError } from './find-error-lines.ts';

test('the lines that name the error, without the machine it happened on', () => {
  expect(
    findErrorLines(`node:internal/modules/run_main:107
    triggerUncaughtException(
TypeError [ERR_UNKNOWN_FILE_EXTENSION]: Unknown file extension ".ts" for /tmp/sample-1/main.ts
    at Object.getFileProtocolModuleFormat (node:internal/modules/esm/get_format:219:9)`),
  ).toEqual(['TypeError [ERR_UNKNOWN_FILE_EXTENSION]: Unknown file extension ".ts" for main.ts']);
  expect(findErrorLines('sh: 1: frobnicate: not found\n')).toEqual(['sh: 1: frobnicate: not found']);
  expect(findErrorLines('')).toEqual([]);
});

test.each(['How do I set up a failed-over database?', 'what does the cat say', '如何安装', 'upload'])(
  '%s is a question',
  (text) => {
    expect(looksLikeError(text)).toBe(false);
  },
);

test.each([
  'Error: it broke',
  'ERR_X_Y',
  'ECONNREFUSED',
  'EJPDB0160E',
  'build failed: exit code 1',
  'panic: nil',
])('%s is an error', (text) => {
  expect(looksLikeError(text)).toBe(true);
});
