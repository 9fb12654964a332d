import { expect, test } from 'vitest';
import { parseSampleSettings } from './parse-sample-settings.ts';

const version = { version: '1.3.5', alias: 'ini-1.3.5' };

test.each([
  [{ prodct: {} }, '`sampleSettings.prodct` is not a setting of samples.', 'Did you mean `product`?'],
  [
    { product: { name: 'ini', versions: [version, { ...version, suported: false }] } },
    '`sampleSettings.product.versions.1.suported` is not a setting of samples.',
    'Did you mean `supported`?',
  ],
  [
    { product: { name: 'ini', versions: [{ version: 'latest' }] } },
    'The setting `sampleSettings.product.versions.0.version` is not valid: a version is a number such as 2.5.1.',
    'It stands in `sampleSettings` of src/site.config.ts.',
  ],
])('names what is wrong with %j', (settings, message, hint) => {
  expect(() => parseSampleSettings(settings)).toThrow(
    expect.objectContaining({ diagnostic: expect.objectContaining({ message, hint }) }),
  );
});

test('takes all that a site can say', () => {
  const settings = {
    product: { name: 'ini', versions: [{ ...version, supported: false, env: { PORT: '1' } }] },
    languages: [{ name: 'awk', command: ['awk', '-f', '{file}'], extension: 'awk' }],
    coverage: 90,
    network: false,
    containment: 'namespaces',
  };
  expect(parseSampleSettings(settings)).toEqual(settings);
});
