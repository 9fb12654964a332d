import { isCapital, isLetter } from './characters.ts';

/**
 * All matches of a pattern that starts with a capital, one by one. Only where one starts a word is the pattern tried: to
 * try it at each letter of a text costs more than all other rules.
 *
 * @param pattern with the flag `y`.
 */
export function* eachCapitalised(text: string, pattern: RegExp): Generator<RegExpExecArray, undefined> {
  for (let place = 0; place < text.length; place++) {
    if (!isCapital(text.charCodeAt(place)) || isLetter(text.charCodeAt(place - 1))) continue;
    pattern.lastIndex = place;
    const found = pattern.exec(text);
    if (!found) continue;
    yield found;
    place = found.index + found[0].length - 1;
  }
  return undefined;
}
