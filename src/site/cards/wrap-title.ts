import type { FontStack } from './open-fonts.ts';
import { type Piece, setText } from './set-text.ts';

/** A title as it stands on a card. */
export interface SetTitle {
  lines: Piece[][];
  /** Height of an em, in pixels. */
  size: number;
  /** Space between two words, in pixels. */
  space: number;
}

const sizes = [84, 72, 62, 54, 46];
const mostLines = 4;
/** Chinese, Japanese and Korean are broken between any two signs. */
const unbroken =
  /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]|[^\s\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]+/g;

/** Sets a title in the largest size in which it takes four lines at most; a longer one ends in "…". */
export function wrapTitle(title: string, fonts: FontStack, width: number): SetTitle {
  let last: SetTitle | undefined;
  for (const size of sizes) {
    last = wrapAt(title, fonts, width, size);
    const fits = last.lines.length <= (size > 60 ? 3 : mostLines);
    if (fits && last.lines.every((line) => measure(line, last?.space ?? 0) <= width))
      return balance(last, width);
  }
  return shorten(last as SetTitle, fonts, width);
}

function wrapAt(title: string, fonts: FontStack, width: number, size: number): SetTitle {
  const pieces = (title.match(unbroken) ?? []).map((text) => setText(text, fonts, size));
  return fill(pieces, width, size, title);
}

function fill(pieces: readonly Piece[], width: number, size: number, title: string): SetTitle {
  const space = /\s/.test(title) ? size * 0.24 : 0;
  const lines: Piece[][] = [];
  for (const piece of pieces) {
    const line = lines.at(-1);
    if (line && measure([...line, piece], space) <= width) line.push(piece);
    else lines.push([piece]);
  }
  return { lines, size, space };
}

export const measure = (line: readonly Piece[], space: number): number =>
  line.reduce((sum, piece) => sum + piece.width, 0) + space * (line.length - 1);

/** The narrowest setting with as many lines: no word stands alone at the end. */
function balance(title: SetTitle, width: number): SetTitle {
  const pieces = title.lines.flat();
  let best = title;
  for (let narrow = width * 0.95; narrow > width * 0.3; narrow -= width * 0.05) {
    const tried = fill(pieces, narrow, title.size, title.space > 0 ? ' ' : '');
    if (tried.lines.length > title.lines.length) break;
    if (tried.lines.every((line) => measure(line, title.space) <= narrow)) best = tried;
  }
  return best;
}

function shorten({ lines, size, space }: SetTitle, fonts: FontStack, width: number): SetTitle {
  const kept = lines.slice(0, mostLines).map((line) => [...line]);
  const end = setText('…', fonts, size);
  const last = kept.at(-1) ?? [];
  while (last.length > 1 && measure([...last, end], space) > width) last.pop();
  last.push(end);
  return { lines: kept, size, space };
}
