import { gunzipSync } from 'node:zlib';
import { createIndexedPage, parseFragments } from '../pagefind/parse-fragment.ts';
import type { FragmentPage } from './create-term-files.ts';

/**
 * The pages in Pagefind's fragment files: what it took from the HTML, so that both indexes see the same text.
 *
 * @param files file names (`en_e9cf1ca.pf_fragment`) with their bytes.
 */
export function readFragments(files: Iterable<readonly [string, Uint8Array]>): FragmentPage[] {
  const pages: FragmentPage[] = [];
  for (const [name, bytes] of files) {
    const file = name.replace(/\.pf_fragment$/, '');
    for (const [key, fragment] of parseFragments(gunzipSync(bytes), file)) {
      const page = createIndexedPage(fragment);
      const language = key.slice(0, key.lastIndexOf('_'));
      pages.push({ language, key, ...(key === file ? {} : { group: file }), page });
    }
  }
  return pages;
}
