import { matchAll } from './match-all.ts';
import type { Match } from './span.ts';

/** A text without some parts of it, and the way back. */
export interface GaplessText {
  text: string;
  /** A match in `text` as it is in the text before: what lies between its letters goes with it. */
  mapBack: (match: Match) => Match;
}

/** Where a text breaks a word: the end of a line, with the marks of quoting, of quoted-printable and of a shell. */
export const lineEnds = /[=\\]?\r?\n[ \t]{0,40}(?:[>|#*]|\/\/)?[> \t]{0,40}/g;

/** Characters that nobody sees, which copying and careless tools leave in words. */
export const unseen = /[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]+/g;

/** The backslash that Markdown writes before a mark that stands for itself: `jo\_smith\@host`. */
export const escapes = /\\(?=[!-/:-@[\]^-`{-~])/g;

/** Takes parts out of a text, or answers nothing when it has none of them. */
export function removeGaps(text: string, gaps: RegExp): GaplessText | undefined {
  const parts: { from: number; at: number }[] = [];
  const kept: string[] = [];
  let length = 0;
  let last = 0;
  const keep = (from: number, to: number) => {
    parts.push({ from, at: length });
    kept.push(text.slice(from, to));
    length += to - from;
  };
  for (const { 0: gap, index } of matchAll(text, gaps)) {
    keep(last, index);
    last = index + gap.length;
  }
  if (last === 0) return undefined;
  keep(last, text.length);
  const before = (offset: number) => {
    const part = parts[findPart(parts, offset)] ?? { from: 0, at: 0 };
    return part.from + offset - part.at;
  };
  const whole = kept.join('');
  return {
    text: whole,
    mapBack: (match) => ({
      ...match,
      start: before(match.start),
      end: before(match.end - 1) + 1,
      identity: match.identity ?? whole.slice(match.start, match.end),
    }),
  };
}

/** The last part that starts at or before an offset of the joined text. */
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
