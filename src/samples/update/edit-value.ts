import type { Check } from '../evaluators/evaluator.ts';
import type { PageEdit } from './page-edit.ts';

/** Code, if any, then the comment sign of a language with `=>` (a value) or, in Python, `#>` (printed text). */
const comment = /^(.*?)((?:\/\/|\/\*|--|;?#)\s?=>\s?|#>\s?)/;

/**
 * Rewrites a value in a comment. One that stands below its statement may have several lines; one beside it has one, and
 * stays as it is where the value now has more. So does a comment that goes on below the line on which it begins.
 *
 * @param place the line of the comment, or of its first line; and what stands before the code on it (list, quote).
 */
export function editValue(
  { line, prefix }: { line: number; prefix: string },
  check: Check,
  page: readonly string[],
): PageEdit[] {
  const text = (page[line - 1] ?? '').slice(prefix.length);
  const [, , sign = ''] = comment.exec(text) ?? [];
  const before = text.lastIndexOf(sign);
  if (sign === '') return [];
  const actual = check.actual.split('\n');
  const code = text.slice(0, before);
  const [end = ''] = sign.startsWith('/*') ? (/\s*\*\/\s*$/.exec(text) ?? []) : [];
  if (sign.startsWith('/*') && end === '') return [];
  if (code.trim() !== '' || end !== '')
    return actual.length === 1
      ? [{ line, count: 1, lines: [prefix + code + sign + check.actual + end] }]
      : [];
  const space = /\s$/.test(sign) ? sign : `${sign} `;
  const lines = actual.map((value) => (prefix + code + space + value).trimEnd());
  return [{ line, count: check.expected.split('\n').length, lines }];
}
