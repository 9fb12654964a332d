import type { Check } from './evaluator.ts';

/** How a language prints the marks around what a line shows, and how it starts a comment. */
export interface ValueFrame {
  comment: '#' | '//' | '--' | ';#';
  /** A statement that prints a mark on standard output, ready to be followed by another on the same line. */
  print: (mark: string) => string;
  /** A statement that prints the value of a name; used where the line itself prints nothing. */
  show?: (name: string) => string;
  /** Finds the name that a line assigns to. */
  assigned?: RegExp;
  /** Replaces the whole frame, where the language can take the value of any statement. */
  wrap?: (statement: string) => string;
}

export const frameOpen = '\u0001tierzero<';
export const frameClose = '\u0001tierzero>';
export const frameValue = '\u0001tierzero=';

const createPattern = (comment: string) =>
  new RegExp(`^(\\s*)(\\S.*?)(\\s*${comment.replace(/[;]/g, '\\$&')}\\s?=>\\s?)(.*)$`);

/** Puts marks around the output of each `statement  # => text` line, so that it can be told from the rest. */
export function frameValues(text: string, frame: ValueFrame): string {
  if (!text.includes('=>')) return text;
  const pattern = createPattern(frame.comment);
  return text
    .split('\n')
    .map((line) => {
      const [, indent = '', statement, comment = '', expected = ''] = pattern.exec(line) ?? [];
      if (statement === undefined) return line;
      return `${indent}${frame.wrap?.(statement) ?? frameStatement(statement, frame)}${comment}${expected}`;
    })
    .join('\n');
}

function frameStatement(statement: string, { print, show, assigned }: ValueFrame): string {
  const name = assigned?.exec(statement)?.[1];
  const value = name && show ? `${print(frameValue)} ${show(name)} ` : '';
  return `${print(frameOpen)} ${statement} ${value}${print(frameClose)}`;
}

/** The output without marks, and what each framed line showed. */
export function readFrames(
  text: string,
  stdout: string,
  comment: string,
): { stdout: string; checks: Check[] } {
  const shown = stdout
    .split(frameOpen)
    .slice(1)
    .map((piece) => piece.split(frameClose)[0] ?? '');
  const pattern = createPattern(comment);
  const checks = text.split('\n').flatMap((line, index): Check[] => {
    const [, , subject, , expected] = pattern.exec(line) ?? [];
    if (subject === undefined || expected === undefined) return [];
    const [printed = '', value] = (shown.shift() ?? '').split(frameValue);
    const actual = (printed || value || '').replace(/\n$/, '');
    return [{ line: index + 1, expected, actual, subject, equal: sameText(expected, actual) }];
  });
  const clean = stdout
    .replace(new RegExp(`${frameValue}[^]*?${frameClose}`, 'g'), frameClose)
    .replaceAll(frameOpen, '')
    .replaceAll(frameClose, '');
  return { stdout: clean, checks };
}

/** Quotes around a text and spaces within do not make another value. */
function sameText(expected: string, actual: string): boolean {
  const squeeze = (text: string) => text.replace(/\s+/g, ' ').trim();
  const bare = (text: string) => squeeze(text).replace(/^(["'])(.*)\1;?$/, '$2');
  return squeeze(expected) === squeeze(actual) || bare(expected) === bare(actual);
}
