/**
 * All matches of a pattern with the flag `g`, as `String.prototype.matchAll` finds them. That one copies the pattern each
 * time, which takes longer than to read a short text.
 */
export function matchAll(text: string, pattern: RegExp): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    matches.push(found);
    if (found[0] === '') pattern.lastIndex += pattern.unicode && isPair(text, found.index) ? 2 : 1;
  }
  return matches;
}

/** Whether a character of two code units stands there, which the flag `u` must not cut. */
const isPair = (text: string, index: number) => (text.codePointAt(index) ?? 0) > 0xffff;
