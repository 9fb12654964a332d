import type { Match } from './span.ts';

/** A text whose matches are replaced by placeholders. */
export interface Masked {
  text: string;
  /** In the text that came in, in order and apart; `length` is that of the placeholder. */
  matches: (Match & { length: number })[];
}

/** Replaces matches, which are in order and apart, by placeholders. */
export function mask(
  text: string,
  matches: readonly Match[],
  format: (type: string, identity: string) => string,
): Masked {
  const parts: string[] = [];
  const masked: Masked['matches'] = [];
  let last = 0;
  for (const match of matches) {
    const placeholder = format(match.type, match.identity ?? text.slice(match.start, match.end));
    parts.push(text.slice(last, match.start), placeholder);
    masked.push({ ...match, length: placeholder.length });
    last = match.end;
  }
  return { text: parts.join('') + text.slice(last), matches: masked };
}

/** Matches of a masked text, in order and outside of its placeholders, as they are in the text that came in. */
export function mapBack(found: readonly Match[], masked: Masked['matches']): readonly Match[] {
  if (masked.length === 0) return found;
  let [next, shift] = [0, 0];
  return found.map((match) => {
    for (let before = masked[next]; before && before.start + shift < match.start; before = masked[++next])
      shift += before.length - (before.end - before.start);
    return { ...match, start: match.start - shift, end: match.end - shift };
  });
}
