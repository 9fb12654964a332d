import { expect, test } from 'vitest';
import { createSignature, measureSignature } from './measure-signature.ts';

const compare = (error: string, message: string) =>
  measureSignature(createSignature(error), createSignature(message));

test.each([
  ["ENOENT: no such file, open '/a/b.json'", "12:00:01 Error: ENOENT: no such file, open 'D:\\x\\b.json'"],
  [
    'client intended to send too large body: 104857600 bytes',
    '*12 client intended to send too large body: 7 bytes, client: 10.0.0.1',
  ],
  ['request 4711 timed out', 'request 12 timed out'],
  ['ERR_413', 'failed with ERR_413'],
])('%s is %s', (error, message) => {
  expect(compare(error, message)).toBeGreaterThan(0.8);
});

test.each([
  ['connection refused by the server', 'connection reset by peer'],
  ['answered with status 413', 'answered with status 502'],
  ['ERR_413', 'the body was too large'],
  ['', 'anything'],
])('%s is not %s', (error, message) => {
  expect(compare(error, message)).toBeLessThan(0.75);
});
