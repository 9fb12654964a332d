import { styleText } from 'node:util';
import type { Diagnostic } from './diagnostic.ts';
import { formatPlace } from './format-place.ts';

/**
 * One diagnostic as people read it in a terminal:
 *
 *     content/faq/a.md:4:1 error TZ_FRONTMATTER_UNKNOWN_KEY
 *       `titel` is not a key of an FAQ entry.
 *       Did you mean `title`?
 *
 * @param color whether to write ANSI colours.
 */
export function formatPretty(diagnostic: Diagnostic, color: boolean): string {
  const paint = (style: Parameters<typeof styleText>[0], text: string) =>
    color ? styleText(style, text, { validateStream: false }) : text;
  const head = [
    diagnostic.place && formatPlace(diagnostic.place),
    paint(diagnostic.severity === 'error' ? 'red' : 'yellow', diagnostic.severity),
    paint('bold', diagnostic.code),
  ].filter(Boolean);
  const body = [diagnostic.message, ...(diagnostic.hint ? [diagnostic.hint] : [])];
  return [head.join(' '), ...body.flatMap((text) => text.split('\n')).map((line) => `  ${line}`)].join('\n');
}
