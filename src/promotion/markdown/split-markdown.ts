import { findEnclosure } from './find-enclosure.ts';

/** Up to this length a text is read as a whole. */
const longestWhole = 50_000;
/** A longer one is read in parts of about this length. */
const longestPart = 5000;

/**
 * Cuts a very long text into parts that can be read one by one: a parser of Markdown takes the square of the marks of a
 * paragraph, and so minutes for a line of a megabyte. Parts end at a blank line where there is one, else at the end of a
 * line, else at a space; code between fences stays whole. Together they are the text again, letter for letter.
 */
export function splitMarkdown(markdown: string): string[] {
  if (markdown.length <= longestWhole) return [markdown];
  const parts: string[] = [];
  let [start, blank] = [0, 0];
  const cut = (end: number) => {
    parts.push(markdown.slice(start, end));
    start = end;
  };
  let readEnd: ReturnType<typeof findEnclosure>;
  for (let [place, end] = [0, 0]; place < markdown.length; place = end) {
    end = findLineEnd(markdown, place);
    const line = markdown.slice(place, end);
    const state = readEnd?.(line) ?? 'outside';
    if (state === 'outside') {
      while (end - start > longestPart && place > start) cut(blank > start ? blank : place);
      while (end - start > longestPart) cut(findSpace(markdown, start));
      if (/^[\s>]*$/.test(line)) blank = end;
      readEnd = findEnclosure(line);
    } else if (state === 'last') readEnd = undefined;
  }
  if (start < markdown.length) cut(markdown.length);
  return parts;
}

function findLineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end + 1;
}

/** Behind the last space of the next part, or, in a text without spaces, between two characters. */
function findSpace(text: string, from: number): number {
  const most = from + longestPart;
  const space = text.lastIndexOf(' ', most - 1);
  if (space > from + longestPart / 2) return space + 1;
  return /[\uDC00-\uDFFF]/.test(text[most] ?? '') ? most - 1 : most;
}
