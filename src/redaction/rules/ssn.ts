import { isDocumentationValue } from '../documentation-values.ts';
import { matchAll } from '../match-all.ts';
import type { Rule } from '../rule.ts';

/** Areas 000, 666 and 900 to 999, group 00 and serial 0000 were never given out (SSA, POMS RM 10201.035). */
const written = /(?<![\w-])(?!000|666|9)\d{3}([- ])(?!00)\d{2}\1(?!0000)\d{4}(?![\w-])/g;
const labelled =
  /\b(?:ssn|social\s+security(?:\s+(?:number|no\.?))?)\s*(?:is|[:#=])?\s*((?!000|666|9)\d{9})\b/gi;

/** US social security numbers: written 3-2-4, or as nine digits where the words before say so. */
export const findSsns: Rule = (text) =>
  [
    ...matchAll(text, written).map(({ 0: value, index }) => ({ value, start: index })),
    ...matchAll(text, labelled).map(({ 0: all, 1: value = '', index }) => ({
      value,
      start: index + all.length - value.length,
    })),
  ]
    .filter(({ value }) => !isDocumentationValue(value))
    .map(({ value, start }) => ({
      type: 'ssn',
      start,
      end: start + value.length,
      identity: value.replace(/\D/g, ''),
    }));
