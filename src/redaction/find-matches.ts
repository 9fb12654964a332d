import { blankPlaceholders, findPlaceholders } from './placeholders.ts';
import { lineEnds, removeGaps, unseen } from './remove-gaps.ts';
import type { RedactionOptions } from './rule.ts';
import { rules } from './rules/index.ts';
import { findTokens } from './rules/token.ts';
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
  const seen = removeGaps(blank, unseen);
  const matches = Object.values(rules).flatMap((rule) => rule(seen?.text ?? blank, options));
  const own = seen ? matches.map((match) => seen.mapBack(match)) : matches;
  return settleMatches(text, [...found, ...own, ...findCutTokens(blank, own)], options);
}

/** Tokens that the end of a line cuts in two, unless their first part is one already. */
function findCutTokens(text: string, found: readonly Match[]): Match[] {
  const joined = removeGaps(text, lineEnds);
  if (!joined) return [];
  const starts = new Set(found.map(({ start }) => start));
  return findTokens(joined.text)
    .map((match) => joined.mapBack(match))
    .filter((match) => text.slice(match.start, match.end).includes('\n') && !starts.has(match.start));
}

/** Unites matches, without what is masked already and what may stay. */
export function settleMatches(text: string, matches: readonly Match[], options: RedactionOptions): Match[] {
  const keep = new Set(options.keep?.map((value) => value.toLowerCase()));
  const masked = findPlaceholders(text);
  return uniteMatches(
    matches
      .flatMap((match) => splitAround(text, match, masked))
      .filter((match) => !keep.has(text.slice(match.start, match.end).toLowerCase())),
  );
}

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

interface Hole {
  start: number;
  end: number;
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
