import { eachMatch } from './each-match.ts';

/** All matches of a pattern with the flag `g`, as a list: where they are few, or each is kept. */
export const matchAll = (text: string, pattern: RegExp): RegExpExecArray[] => [...eachMatch(text, pattern)];
