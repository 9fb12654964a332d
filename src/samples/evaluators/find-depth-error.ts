import type { RaisedError } from './raised-error.ts';

/** Levels of brackets and elements. Parsers in this process have no bound of their own: at some thousands they would end it. */
const deepest = 2000;

/** The error of a text that is nested too deep for a parser in this process. */
export function findDepthError(text: string): RaisedError | undefined {
  if (text.length <= deepest) return undefined;
  let depth = 0;
  for (const [token] of text.matchAll(/[([{)\]}]|<[A-Za-z>]|<\/|\/>/g)) {
    depth = Math.max(0, depth + (/^(?:[([{]|<[^/])/.test(token) ? 1 : -1));
    if (depth > deepest)
      return { name: 'SyntaxError', message: 'It is nested too deep to be parsed.', unparsed: true };
  }
  return undefined;
}
