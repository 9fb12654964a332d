import type { RaisedError } from './raised-error.ts';

/** Levels of brackets and elements. Parsers in this process have no bound of their own: at some thousands they would end it. */
const deepest = 2000;

/** Elements that hold nothing, or whose end may be left out: they come without end on a page that is not deep. */
const flat =
  'area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr|p|li|dt|dd|tr|td|th|option|thead|tbody';

/** What opens a level and what closes it. In code a `<` behind a name compares, or begins the types of a generic. */
const signs = {
  code: /[([{)\]}]|(?<![\w$]\s?)<[A-Za-z>]|<\/|\/>/g,
  markup: new RegExp(`(?<flat></?(?:${flat})\\b[^>]*)|[([{)\\]}]|<[A-Za-z>]|</|/>`, 'gi'),
};

/** The error of a text that is nested too deep for a parser in this process. */
export function findDepthError(text: string, kind: keyof typeof signs = 'code'): RaisedError | undefined {
  if (text.length <= deepest) return undefined;
  let depth = 0;
  for (const { 0: token, groups } of text.matchAll(signs[kind])) {
    if (groups?.flat) continue;
    depth = Math.max(0, depth + (/^(?:[([{]|<[^/])/.test(token) ? 1 : -1));
    if (depth > deepest)
      return { name: 'SyntaxError', message: 'It is nested too deep to be parsed.', unparsed: true };
  }
  return undefined;
}
