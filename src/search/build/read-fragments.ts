import { gunzipSync } from 'node:zlib';
import { createIndexedPage, parseFragments } from '../pagefind/parse-fragment.ts';
import type { FragmentPage } from './create-term-files.ts';

/**
 * The pages in Pagefind's fragment files: what it took from the HTML, so that both indexes see the same text.
 *
 * @param files paths below `pagefind/` (`fragment/en_e9cf1ca.pf_fragment`) with their bytes.
 */
export function readFragments(files: Iterable<readonly [string, Uint8Array]>): FragmentPage[] {
  const pages: FragmentPage[] = [];
  for (const [path, bytes] of files) {
    const group = path.replace(/^fragment\//, '').replace(/\.pf_fragment$/, '');
    const file = group.slice(group.lastIndexOf('/') + 1);
    for (const [key, fragment] of parseFragments(gunzipSync(bytes), file)) {
      const page = createIndexedPage(fragment);
      const language = key.slice(0, key.lastIndexOf('_'));
      pages.push({ language, key, ...(key === group ? {} : { group }), page });
    }
  }
  return pages;
}
