/**
 * All matches of a pattern with the flag `g`, one by one, as `String.prototype.matchAll` finds them. That one copies the
 * pattern each time, which takes longer than to read a short text. What is not kept goes at once: a list of a hundred
 * thousand matches costs more than to find them.
 */
export function* eachMatch(text: string, pattern: RegExp): Generator<RegExpExecArray, undefined> {
  for (let at = 0; ; ) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (!found) return undefined;
    at = pattern.lastIndex;
    if (found[0] === '') at += pattern.unicode && isPair(text, found.index) ? 2 : 1;
    yield found;
  }
}

/** Whether a character of two code units stands there, which the flag `u` must not cut. */
const isPair = (text: string, index: number) => (text.codePointAt(index) ?? 0) > 0xffff;
