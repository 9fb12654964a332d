import { expect, test } from 'vitest';
import { countSamples } from './count-samples.ts';

const run = (
  outcome: 'passed' | 'reproduces' | 'skipped' | 'failed' | 'unavailable',
  file = 'content/a.md',
) => ({
  file,
  outcome,
});

test('samples of the pages are counted: those that ran, and all', () => {
  const samples = [run('passed'), run('reproduces'), run('skipped'), run('failed', 'README.md')];
  expect(countSamples(samples, 'content')).toEqual({ ran: 2, all: 3 });
});

test.each([
  ['without a run', []],
  ['where nothing ran', [run('skipped')]],
  ['of other pages', [run('passed', 'content-old/a.md')]],
  ['while one fails', [run('passed'), run('failed')]],
  ['while a language is missing', [run('passed'), run('unavailable')]],
])('nothing is claimed %s', (_, samples) => {
  expect(countSamples(samples, 'content')).toBeUndefined();
});
