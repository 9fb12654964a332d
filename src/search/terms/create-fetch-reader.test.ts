import { expect, test } from 'vitest';
import { createFetchReader } from './create-fetch-reader.ts';

test('files are read below the folder; only the manifest is asked for anew', async () => {
  const asked: [string, unknown][] = [];
  const read = createFetchReader('/kb/pagefind/', async (url, options) => {
    asked.push([String(url), options?.cache]);
    return new Response('abc');
  });
  expect(new TextDecoder().decode(await read('tierzero.json'))).toBe('abc');
  await read('fragment/en_1.pf_fragment');
  expect(asked).toEqual([
    ['/kb/pagefind/tierzero.json', 'no-cache'],
    ['/kb/pagefind/fragment/en_1.pf_fragment', undefined],
  ]);
});

test('an answer that is no file is an error with its address', async () => {
  const read = createFetchReader('/pagefind/', async () => new Response('', { status: 404 }));
  await expect(read('tierzero.json')).rejects.toThrow('/pagefind/tierzero.json answered 404');
});
