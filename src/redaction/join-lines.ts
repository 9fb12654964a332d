/** A text without the ends of its lines, and the way back. */
export interface JoinedLines {
  text: string;
  /** Where a letter of `text` was before. */
  mapBack: (offset: number) => number;
}

/** Where a text breaks a word: the end of a line, with the marks of quoting, of quoted-printable and of a shell. */
const wrap = /[=\\]?\r?\n[ \t]{0,40}(?:[>|#*]|\/\/)?[> \t]{0,40}/g;

/** Joins the lines of a text, or answers nothing when it has only one. */
export function joinLines(text: string): JoinedLines | undefined {
  const parts: { from: number; at: number }[] = [];
  const kept: string[] = [];
  let length = 0;
  let last = 0;
  const keep = (from: number, to: number) => {
    parts.push({ from, at: length });
    kept.push(text.slice(from, to));
    length += to - from;
  };
  for (const { 0: gap, index } of text.matchAll(wrap)) {
    keep(last, index);
    last = index + gap.length;
  }
  if (last === 0) return undefined;
  keep(last, text.length);
  return {
    text: kept.join(''),
    mapBack(offset) {
      const part = parts[findPart(parts, offset)] ?? { from: 0, at: 0 };
      return part.from + offset - part.at;
    },
  };
}

function findPart(parts: readonly { at: number }[], offset: number): number {
  let low = 0;
  let high = parts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((parts[middle]?.at ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
