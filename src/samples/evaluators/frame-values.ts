import type { Check } from './evaluator.ts';

/** How a language prints the marks around what a line shows, and how it starts a comment. */
export interface ValueFrame {
  comment: '#' | '//' | '//#' | ';#';
  /** A statement that prints a mark on standard output, ready to be followed by another on the same line. */
  print: (mark: string) => string;
  /** A statement that prints the value of a name; used where the line itself prints nothing. */
  show?: (name: string) => string;
  /** Finds the name that a line assigns to. */
  assigned?: RegExp;
  /** Replaces the whole frame, which begins with the mark `open`, where the language can take the value of any statement. */
  wrap?: (statement: string, open: string) => string;
}

export const frameOpen = '\u0001tierzero<';
export const frameClose = '\u0001tierzero>';
export const frameValue = '\u0001tierzero=';

/** A statement, and the comment with its value: to the end of the line, or between `/*` and `*\/` as in C. */
const signs: Record<ValueFrame['comment'], string> = {
  '#': '#\\s?=>',
  '//': '(?://|/\\*)\\s?=>',
  '//#': '(?://|/\\*|#)\\s?=>',
  ';#': ';#\\s?=>',
};
const createPattern = (comment: ValueFrame['comment']) =>
  new RegExp(`^(\\s*)(\\S.*?)(\\s*${signs[comment]}\\s?)(.*)$`);

/** Puts marks around the output of each `statement  # => text` line, so that it can be told from the rest. */
export function frameValues(text: string, frame: ValueFrame): string {
  if (!text.includes('=>')) return text;
  const pattern = createPattern(frame.comment);
  return text
    .split('\n')
    .map((line, index) => {
      const [, indent = '', statement, comment = '', expected = ''] = pattern.exec(line) ?? [];
      if (statement === undefined) return line;
      const open = `${frameOpen}${index + 1};`;
      const framed = frame.wrap?.(statement, open) ?? frameStatement(statement, open, frame);
      return `${indent}${framed}${comment}${expected}`;
    })
    .join('\n');
}

function frameStatement(statement: string, open: string, { print, show, assigned }: ValueFrame): string {
  const name = assigned?.exec(statement)?.[1];
  const value = name && show ? `${print(frameValue)} ${show(name)} ` : '';
  return `${print(open)} ${statement} ${value}${print(frameClose)}`;
}

/**
 * The output without marks, and what each framed line showed, each time that it was reached.
 *
 * @param frame absent where the language has no values in comments.
 */
export function readFrames(
  text: string,
  stdout: string,
  frame: Pick<ValueFrame, 'comment'> | undefined,
): { stdout: string; checks: Check[] } {
  if (!frame || !text.includes('=>')) return { stdout, checks: [] };
  const shown = new Map<number, string[]>();
  for (const piece of stdout.split(frameOpen).slice(1)) {
    const [, line = '', rest = ''] = /^(\d+);([\s\S]*)$/.exec(piece) ?? [];
    const known = shown.get(Number(line)) ?? [];
    shown.set(Number(line), [...known, rest.split(frameClose)[0] ?? '']);
  }
  const pattern = createPattern(frame.comment);
  const checks = text.split('\n').flatMap((source, index): Check[] => {
    const [, , subject, sign = '', rest] = pattern.exec(source) ?? [];
    if (subject === undefined || rest === undefined) return [];
    const expected = sign.includes('/*') ? rest.replace(/\s*\*\/\s*$/, '') : rest;
    const check = { line: index + 1, expected, subject };
    const times = shown.get(index + 1);
    if (!times) return [{ ...check, actual: '', missing: 'it was never reached' }];
    return times.map((time) => {
      const [printed = '', value] = time.split(frameValue);
      const actual = (printed || value || '').replace(/\n$/, '');
      return { ...check, actual, equal: sameText(expected, actual) };
    });
  });
  const clean = stdout
    .replace(new RegExp(`${frameValue}[^]*?${frameClose}`, 'g'), frameClose)
    .replace(new RegExp(`${frameOpen}\\d+;`, 'g'), '')
    .replaceAll(frameClose, '');
  return { stdout: clean, checks };
}

/** Quotes around a text and spaces within do not make another value. */
function sameText(expected: string, actual: string): boolean {
  const squeeze = (text: string) => text.replace(/\s+/g, ' ').trim();
  const bare = (text: string) => squeeze(text).replace(/^(["'])(.*)\1;?$/, '$2');
  return squeeze(expected) === squeeze(actual) || bare(expected) === bare(actual);
}
