import type { Anchor, IndexedPage } from '../search-index.ts';

/** What Pagefind 1.6 writes for one page, and hands out by `data()`. A contract test holds the shape. */
export interface Fragment {
  url: string;
  content: string;
  raw_content?: string;
  /** Address without the site's base; `data()` puts the base into `url`. */
  raw_url?: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
  anchors: { element: string; id: string; text?: string; location: number }[];
}

const signature = 'pagefind_dcd';

/** The fragments in one unpacked file: a single page, or a group of them by key where `maxFragments` bundles pages. */
export function parseFragments(bytes: Uint8Array, key: string): Map<string, Fragment> {
  const text = new TextDecoder().decode(bytes);
  if (!text.startsWith(signature)) throw new Error(`${key} is not a fragment of Pagefind`);
  const value = JSON.parse(text.slice(signature.length)) as Fragment | Record<string, Fragment>;
  return typeof value.url === 'string'
    ? new Map([[key, value as Fragment]])
    : new Map(Object.entries(value as Record<string, Fragment>));
}

/** A fragment as the planner sees a page: text without Pagefind's marks between words, headings at offsets in it. */
export function createIndexedPage(fragment: Fragment): IndexedPage {
  const { text, offsets } = joinWords(fragment.raw_content ?? fragment.content);
  const anchors = fragment.anchors
    .filter(({ element, id, text }) => /^h[1-6]$/.test(element) && id && text?.trim())
    .map(
      ({ id, text: title = '', location }): Anchor => ({
        id,
        title: title.replaceAll('\u200b', '').trim(),
        start: offsets[location] ?? text.length,
      }),
    );
  return {
    url: fragment.raw_url ?? fragment.url,
    title: (fragment.meta.title ?? fragment.url).replaceAll('\u200b', ''),
    text,
    anchors,
    facets: fragment.filters,
    meta: fragment.meta,
  };
}

/** Pagefind numbers words; we number letters. In Chinese it puts U+200B between the words that it sees. */
function joinWords(content: string): { text: string; offsets: number[] } {
  const offsets: number[] = [];
  let text = '';
  for (const [, word = '', gap = ''] of content.matchAll(/([^\s\u200b]+)([\s\u200b]*)/g)) {
    offsets.push(text.length);
    text += word + (/\s/.test(gap) ? ' ' : '');
  }
  return { text: text.trimEnd(), offsets };
}
