import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { createSite } from '../fixtures/create-site.ts';
import { createIndexedPage, parseFragments } from './parse-fragment.ts';

async function loadFragments() {
  const { files } = await createSite();
  const found = [...files].filter(([path]) => path.startsWith('fragment/'));
  return found.flatMap(([path, bytes]) => [...parseFragments(gunzipSync(bytes), path).values()]);
}

test("Pagefind's fragments have the shape that we read", async () => {
  const fragments = await loadFragments();
  const fragment = fragments.find(({ url }) => url === '/faq/upload-413/');
  expect(Object.keys(fragment ?? {}).sort()).toEqual(
    expect.arrayContaining(['anchors', 'content', 'filters', 'meta', 'url']),
  );
  expect(fragment?.meta).toMatchObject({
    title: 'Upload fails with 413 behind nginx',
    asks: 'my film is too big to send',
  });
  expect(fragment?.filters).toEqual({ kind: ['faq'] });
});

test('headings stand where they say, in Chinese as in English', async () => {
  for (const fragment of await loadFragments()) {
    const page = createIndexedPage(fragment);
    expect(page.text).not.toContain('\u200b');
    for (const { title, start } of page.anchors)
      expect(page.text.slice(start)).toMatch(new RegExp(`^${title}`));
  }
});

test('a file that is no fragment is refused', () => {
  expect(() => parseFragments(new TextEncoder().encode('<html>'), 'en_1')).toThrow('en_1 is not a fragment');
});
