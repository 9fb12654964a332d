import { expect, test } from 'vitest';
import { judgeVersion } from './judge-version.ts';

test.each([
  ['2.5', { versions: '<2.6', fixedIn: '2.6.0' }, 'affected'],
  ['v2.5.9', { versions: '<2.6', fixedIn: '2.6.0' }, 'affected'],
  ['2.6', { versions: '<2.6', fixedIn: '2.6.0' }, 'fixed'],
  ['2.6.0-beta.1', { fixedIn: '2.6.0' }, 'affected'],
  ['3.1', { fixedIn: '2.6' }, 'fixed'],
  ['1.9', { versions: '>=2.1 <3' }, 'other'],
  ['2.1', { versions: '>=2.1 <3' }, 'affected'],
  ['4', {}, 'affected'],
  ['latest', { versions: '<2.6' }, undefined],
  ['', {}, undefined],
])('%s with %o is %s', (version, scope, verdict) => {
  expect(judgeVersion(version, scope)).toBe(verdict);
});
