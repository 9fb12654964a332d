import { foldWide } from './fold-wide.ts';
import { matchAll } from './match-all.ts';
import { blankPlaceholders, findPlaceholders, type Hole } from './placeholders.ts';
import { lineEnds, readWriting, removeGaps, writing } from './remove-gaps.ts';
import type { RedactionOptions } from './rule.ts';
import { rules } from './rules/index.ts';
import { findTokens, hasTokens } from './rules/token.ts';
import type { Match } from './span.ts';
import { uniteMatches } from './unite-matches.ts';

/**
 * What the rules find in a text, united and in order. Without Node: the browser marks a draft with it.
 *
 * @param found what other means have found already, such as secretlint.
 */
export function findMatches(
  text: string,
  options: RedactionOptions = {},
  found: readonly Match[] = [],
): Match[] {
  const blank = blankPlaceholders(text);
  const plain = findByRules(blank, options);
  const known = new Map(plain.map(({ start, end }) => [start, end]));
  const read = findAsRead(blank, options).filter(({ start, end }) => (known.get(start) ?? -1) < end);
  const cut = findCutTokens(blank, known);
  return settleMatches(text, [...found, ...plain, ...read, ...cut], options);
}

const findByRules = (text: string, options: RedactionOptions) =>
  Object.values(rules).flatMap((rule) => rule(text, options));

/** What is found only when a text is read as it is meant: without its marks of writing, and without wide letters. */
function findAsRead(text: string, options: RedactionOptions): Match[] {
  const seen = removeGaps(text, writing, readWriting);
  const folded = foldWide(seen?.text ?? text);
  if (folded === undefined && !seen) return [];
  const read = folded ?? seen?.text ?? text;
  return findByRules(read, options).map((match) => {
    const { identity = read.slice(match.start, match.end) } = match;
    return { ...(seen?.mapBack(match) ?? match), identity };
  });
}

/**
 * Tokens that the end of a line cuts in two. One may end where its line does: only what is no token yet goes on in the next
 * line, and where its name gave the first half away, only with what nobody writes as a word.
 *
 * @param known where matches start that stand on one line.
 */
function findCutTokens(text: string, known: ReadonlyMap<number, number>): Match[] {
  const seen = removeGaps(text, lineEnds);
  if (!seen || !hasTokens(seen.text)) return [];
  const cut = findTokens(seen.text).flatMap((match) => {
    const back = seen.mapBack(match);
    return back.end - back.start > match.end - match.start ? [back] : [];
  });
  if (!cut.some(({ start }) => known.has(start))) return cut;
  const whole = new Set(findTokens(text).map(({ start }) => start));
  return cut.filter(({ start, end }) => {
    const first = known.get(start);
    return first === undefined || (!whole.has(start) && /\d/.test(text.slice(first, end)));
  });
}

/** Unites matches, without what is masked already and what may stay. */
export function settleMatches(text: string, matches: readonly Match[], options: RedactionOptions): Match[] {
  const masked = findPlaceholders(text);
  const kept = findKept(text, options.keep ?? []);
  const apart = masked.length === 0 ? matches : matches.flatMap((match) => splitAround(text, match, masked));
  if (kept.length === 0) return uniteMatches(apart);
  return uniteMatches(apart.filter((match) => !isWithin(match, kept[findFirstAfter(kept, match.start)])));
}

/** Where what may stay stands: nothing within it is masked. */
function findKept(text: string, keep: readonly string[]): Hole[] {
  const places = keep.flatMap((value) =>
    matchAll(text, new RegExp(RegExp.escape(value), 'giu')).map(({ 0: found, index }) => ({
      start: index,
      end: index + found.length,
    })),
  );
  return uniteMatches(places.map((place) => ({ ...place, type: 'kept' })));
}

const isWithin = (match: Match, hole: Hole | undefined) =>
  hole !== undefined && match.start >= hole.start && match.end <= hole.end;

/** What is masked already stays as it is, so that masking twice changes nothing. */
function splitAround(text: string, match: Match, masked: readonly Hole[]): Match[] {
  const parts: Match[] = [];
  let start = match.start;
  for (let place = findFirstAfter(masked, match.start); place < masked.length; place++) {
    const hole = masked[place];
    if (!hole || hole.start >= match.end) break;
    if (hole.start > start) parts.push({ ...match, start, end: hole.start });
    start = hole.end;
  }
  if (start === match.start) return [match];
  return [...parts, { ...match, start }].filter((part) =>
    /[\p{L}\p{N}]/u.test(text.slice(part.start, part.end)),
  );
}

/** The first hole that ends after an offset. */
function findFirstAfter(holes: readonly Hole[], offset: number): number {
  let low = 0;
  let high = holes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((holes[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
