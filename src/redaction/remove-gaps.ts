import { eachMatch } from './each-match.ts';
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
const unseen = '[\\u00ad\\u200b-\\u200f\\u2060-\\u2064\\ufeff]+';
/** The backslash that Markdown and JSON write before a mark that stands for itself: `jo\_smith\@host`. */
const backslash = '\\\\(?=[!-/:-@[\\]^-`{-~])';
/** Letters as HTML writes them: `&#64;`, `&#x6a;`, `&commat;`. */
const entity =
  '&(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|commat|period|lowbar|hyphen|colon|sol|plus|quot|apos|nbsp|lt|gt|amp);';
/** Signs as addresses write them: `%7B%22password%22`. Letters of other scripts stay as they are. */
const percent = '%[2-7][0-9a-fA-F]';

/** How writing for machines differs from what it says. */
export const writing = new RegExp([unseen, backslash, entity, percent].join('|'), 'g');

/** What a piece of such writing stands for. */
export function readWriting(piece: string): string {
  if (piece.startsWith('&')) return readEntity(piece);
  return piece.startsWith('%') ? String.fromCharCode(Number.parseInt(piece.slice(1), 16)) : '';
}

const named: Readonly<Record<string, string>> = {
  commat: '@',
  period: '.',
  lowbar: '_',
  hyphen: '-',
  colon: ':',
  sol: '/',
  plus: '+',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  amp: '&',
};

/** The letter of an entity of HTML; a space where there is none. */
function readEntity(entity: string): string {
  const name = entity.slice(1, -1);
  if (!name.startsWith('#')) return named[name] ?? ' ';
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
}

/**
 * Takes parts out of a text, or puts what they stand for in their place. Answers nothing when it has none of them.
 *
 * @param read what a part stands for. Default: nothing.
 */
export function removeGaps(
  text: string,
  gaps: RegExp,
  read: (gap: string) => string = () => '',
): GaplessText | undefined {
  const parts: Part[] = [];
  const kept: string[] = [];
  let length = 0;
  let last = 0;
  const keep = (from: number, to: number, written: string) => {
    parts.push({ from, to, at: length });
    kept.push(written);
    length += written.length;
  };
  for (const { 0: gap, index } of eachMatch(text, gaps)) {
    keep(last, index, text.slice(last, index));
    last = index + gap.length;
    const written = read(gap);
    if (written) keep(index, last, written);
  }
  if (last === 0) return undefined;
  keep(last, text.length, text.slice(last));
  const whole = kept.join('');
  return {
    text: whole,
    mapBack: (match) => ({
      ...match,
      start: mapStart(parts, match.start, length),
      end: mapEnd(parts, match.end - 1, length),
      identity: match.identity ?? whole.slice(match.start, match.end),
    }),
  };
}

/** A run of the text before, from `from` to `to`, which starts at `at` in the text after. */
interface Part {
  from: number;
  to: number;
  at: number;
}

/** Where a letter of the text after starts in the text before: what stands for it goes with it whole. */
function mapStart(parts: readonly Part[], offset: number, length: number): number {
  const { part, isWhole } = findOwner(parts, offset, length);
  return isWhole ? part.from : part.from + offset - part.at;
}

function mapEnd(parts: readonly Part[], offset: number, length: number): number {
  const { part, isWhole } = findOwner(parts, offset, length);
  return isWhole ? part.to : part.from + offset - part.at + 1;
}

function findOwner(parts: readonly Part[], offset: number, length: number): { part: Part; isWhole: boolean } {
  const place = findPart(parts, offset);
  const part = parts[place] ?? { from: 0, to: 0, at: 0 };
  return { part, isWhole: (parts[place + 1]?.at ?? length) - part.at !== part.to - part.from };
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
