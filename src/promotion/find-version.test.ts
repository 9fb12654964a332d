import { expect, test } from 'vitest';
import { findVersion } from './find-version.ts';
import match from './fixtures/versions/should-match.json' with { type: 'json' };
import not from './fixtures/versions/should-not.json' with { type: 'json' };

const product = { name: 'gate', versions: ['2.4.0', '2.5.1'] };

test.for(match)('$version in: $text', ({ text, version }) => {
  expect(findVersion({}, text, product)).toBe(version);
});

test.for(not)('no version of the product in: %s', (text) => {
  expect(findVersion({}, text, product)).toBeUndefined();
});

test.for([
  ['the field', { version: 'v2.5.1' }, 'Gate 2.4.0', '2.5.1'],
  ['the field with its product', { product: 'Gate', version: '2.5.1' }, '', '2.5.1'],
  ['the field of another product', { product: 'Door', version: '2.5.1' }, '', undefined],
  ['a field that is no number', { version: 'latest' }, 'Gate 2.5.1', undefined],
] as const)('%s', ([, ticket, text, version]) => {
  expect(findVersion(ticket, text, product)).toBe(version);
});

test('without a product in the settings only a version that stands alone counts', () => {
  expect(findVersion({}, 'Version: 22.1.0')).toBe('22.1.0');
  expect(findVersion({}, 'Gate 2.5.1')).toBeUndefined();
});
