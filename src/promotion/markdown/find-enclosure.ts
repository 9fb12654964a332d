/** Where a line stands: within a block that was opened before, at its end, or behind it. */
export type ReadEnd = (line: string) => 'inside' | 'last' | 'outside';

const marks = /^(?:[ \t>]|[-*+][ \t]|\d{1,9}[.)][ \t]){0,60}/;
const fence = /^(`{3,}|~{3,})(?!.*`)/;
const html = /^<(?:!--|(pre|script|style|textarea)\b)/i;

/**
 * The block that a line of Markdown opens and that may hold blank lines: code between fences, a comment, preformatted HTML.
 * Answers how to see its end in the lines that follow, or nothing where the line opens none.
 */
export function findEnclosure(line: string): ReadEnd | undefined {
  const prefix = marks.exec(line)?.[0] ?? '';
  const rest = line.slice(prefix.length);
  const leaves = createLeaving(prefix);
  const [, sign] = fence.exec(rest) ?? [];
  if (sign)
    return createReader(leaves, (text) => text.startsWith(sign) && text.slice(sign.length).trim() === '');
  const [opened, tag] = html.exec(rest) ?? [];
  if (!opened) return undefined;
  const isEnd = (text: string) =>
    tag ? /<\/(?:pre|script|style|textarea)>/i.test(text) : text.includes('-->');
  return isEnd(rest) ? undefined : createReader(leaves, isEnd);
}

const createReader =
  (leaves: (line: string) => boolean, isEnd: (text: string) => boolean): ReadEnd =>
  (line) => {
    if (leaves(line)) return 'outside';
    return isEnd(line.slice(marks.exec(line)?.[0].length ?? 0)) ? 'last' : 'inside';
  };

/** A quote ends with its sign, a list with its indent; and with them what was opened there, closed or not. */
function createLeaving(prefix: string): (line: string) => boolean {
  const isQuote = prefix.includes('>');
  if (prefix === '') return () => false;
  return (line) => {
    if (line.trim() === '') return false;
    const indent = /^[ \t>]*/.exec(line)?.[0] ?? '';
    return isQuote ? !indent.includes('>') : indent.length < prefix.length;
  };
}
