import type { IndexedPage } from '../search-index.ts';
import type { Hit } from './find-hits.ts';

/** Letters of an excerpt, about two lines on a wide screen. */
const excerptLength = 190;

/** Only these can end a text node or start a tag or a reference. */
const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (letter) => escapes[letter] ?? letter);

/**
 * The part of a page that holds most of the query, with `<mark>` around what was asked. All else is escaped, so the
 * result may be set as HTML.
 */
export function createExcerpt(page: IndexedPage, hits: readonly Hit[]): string {
  const bodyStart = page.text.startsWith(page.title) ? page.title.length : 0;
  const inBody = hits.filter(({ start }) => start >= bodyStart);
  const from = findStart(page.text, inBody, bodyStart);
  const to = findEnd(page.text, from);
  let html = '';
  let place = from;
  for (const [start, end] of joinRanges(inBody.filter((hit) => hit.start >= from && hit.end <= to))) {
    html += `${escapeHtml(page.text.slice(place, start))}<mark>${escapeHtml(page.text.slice(start, end))}</mark>`;
    place = end;
  }
  return `${from > bodyStart + 2 ? '… ' : ''}${html}${escapeHtml(page.text.slice(place, to))}${to < page.text.length ? ' …' : ''}`.trim();
}

/** The start of the window that covers the most telling different terms; the first of equals. */
function findStart(text: string, hits: readonly Hit[], bodyStart: number): number {
  let best = { weight: 0, start: bodyStart };
  hits.slice(0, 400).forEach((first, index) => {
    const seen = new Map<string, number>();
    for (let next = index; next < hits.length; next++) {
      const hit = hits[next];
      if (!hit || hit.end > first.start + excerptLength * 0.8) break;
      seen.set(hit.term, hit.idf);
    }
    const weight = [...seen.values()].reduce((sum, idf) => sum + idf, 0);
    if (weight > best.weight + 1e-9) best = { weight, start: first.start };
  });
  return moveBack(text, best.start, bodyStart);
}

/** Back to the start of the sentence if that is near, else a few words. */
function moveBack(text: string, start: number, least: number): number {
  const skip = text.slice(least).search(/[\p{L}\p{N}\p{S}"'`(<[{-]/u);
  const floor = least + Math.max(0, skip);
  if (start - floor < 50) return floor;
  const before = text.slice(start - 50, start);
  const sentence = Math.max(before.lastIndexOf('. '), before.lastIndexOf('。'));
  if (sentence >= 0) return start - 50 + sentence + (before[sentence] === '。' ? 1 : 2);
  const space = before.indexOf(' ', 10);
  return space < 0 ? start : start - 50 + space + 1;
}

function findEnd(text: string, from: number): number {
  const end = from + excerptLength;
  if (end >= text.length) return text.length;
  const space = text.lastIndexOf(' ', end);
  if (space > from + excerptLength / 2) return space;
  const isHalfPair = (text.charCodeAt(end - 1) & 0xfc00) === 0xd800;
  return isHalfPair ? end - 1 : end;
}

/** Pairs of letters overlap, and identifiers hold words: one mark for what touches. */
function joinRanges(hits: readonly Hit[]): [number, number][] {
  const ranges: [number, number][] = [];
  for (const { start, end } of hits) {
    const last = ranges.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else ranges.push([start, end]);
  }
  return ranges;
}
