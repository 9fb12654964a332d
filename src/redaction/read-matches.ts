import { eachMatch } from './each-match.ts';
import type { Match } from './span.ts';

/**
 * What a rule makes of each match of its pattern. Without the methods of iterators: the rules run in browsers too, and those
 * of 2024 have none.
 */
export function readMatches(
  text: string,
  pattern: RegExp,
  read: (found: RegExpExecArray) => Match[],
): Match[] {
  const matches: Match[] = [];
  for (const found of eachMatch(text, pattern)) matches.push(...read(found));
  return matches;
}
