import type { Match } from './span.ts';

/**
 * Overlapping matches become one, so that no half of a value is left between two masks. The longest of them gives the
 * type; among equals the one that was reported first, which makes the order of rules their rank.
 */
export function uniteMatches(matches: readonly Match[]): Match[] {
  const united: Match[] = [];
  let longest = 0;
  for (const match of matches.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = united.at(-1);
    if (match.end <= match.start) continue;
    if (!last || match.start >= last.end) {
      united.push({ ...match });
      longest = match.end - match.start;
      continue;
    }
    const contained = match.end <= last.end;
    if (match.end - match.start > longest) {
      longest = match.end - match.start;
      last.type = match.type;
    }
    if (!contained) last.identity = undefined;
    else if (match.start === last.start && match.end === last.end) last.identity ??= match.identity;
    if (contained && last.guess && !match.guess && match.type === last.type) last.identity = match.identity;
    if (!match.guess) last.guess = false;
    last.end = Math.max(last.end, match.end);
  }
  return united;
}
