import type { Check } from './evaluator.ts';

/** How a language prints the marks around what a line shows, and how it starts a comment. */
export interface ValueFrame {
  comment: '#' | ' #' | '//' | '//#' | ';#';
  /** A statement that prints a mark on standard output, ready to be followed by another on the same line. */
  print: (mark: string) => string;
  /** A statement that prints the value of a name; used where the line itself prints nothing. */
  show?: (name: string) => string;
  /** Finds the name that a line assigns to. */
  assigned?: RegExp;
  /** Replaces the whole frame, which begins with the mark `open`, where the language can take the value of any statement. */
  wrap?: (statement: string, open: string) => string;
}

const mark = '\u0001tierzero';
const frameOpen = `${mark}<`;
export const frameClose = `${mark}>`;
export const frameValue = `${mark}=`;

/** A statement, and the comment with its value: to the end of the line, or between `/*` and `*\/` as in C. */
const signs: Record<ValueFrame['comment'], string> = {
  '#': '#\\s?=>',
  ' #': '\\s#\\s?=>',
  '//': '(?://|/\\*)\\s?=>',
  '//#': '(?://|/\\*|#)\\s?=>',
  ';#': ';#\\s?=>',
};
const createPattern = (comment: ValueFrame['comment']) =>
  new RegExp(`^(\\s*)(\\S.*?)(\\s*${signs[comment]}\\s?)(.*)$`);

/**
 * Puts marks around the output of each `statement  # => text` line, so that it can be told from the rest.
 *
 * @param above how many lines of its scope stand above the text: a function may be called by a later sample.
 */
export function frameValues(text: string, frame: ValueFrame, above = 0): string {
  if (!text.includes('=>')) return text;
  const pattern = createPattern(frame.comment);
  return text
    .split('\n')
    .map((line, index) => {
      const [, indent = '', statement, comment = '', expected = ''] = pattern.exec(line) ?? [];
      if (statement === undefined) return line;
      const open = `${frameOpen}${above + index + 1};`;
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

/** Of texts that run as one: how many lines stand above this one, and what each line of all of them showed. */
export interface ScopeFrames {
  above: number;
  shown: ReadonlyMap<number, readonly string[]>;
}

/**
 * The output without marks, and what each framed line showed, each time that it was reached.
 *
 * @param frame absent where the language has no values in comments.
 * @param scope where the text is one of several.
 */
export function readFrames(
  text: string,
  stdout: string,
  frame: Pick<ValueFrame, 'comment'> | undefined,
  scope?: ScopeFrames,
): { stdout: string; checks: Check[] } {
  if (!frame) return { stdout, checks: [] };
  const own = readMarks(stdout);
  const { above, shown } = scope ?? { above: 0, shown: own.shown };
  return { stdout: own.printed, checks: text.includes('=>') ? findChecks(text, frame, shown, above) : [] };
}

/** What stands between the marks of each line, which may be within others, and the text without them. */
export function readMarks(stdout: string): { printed: string; shown: ScopeFrames['shown'] } {
  const [first = '', ...pieces] = stdout.split(mark);
  const printed = [first];
  const open: { line: number; from: number; value?: string }[] = [];
  const shown = new Map<number, string[]>();
  const close = ({ line, from, value = '' }: (typeof open)[number], to: number) => {
    const text = printed.slice(from, to).join('') || value;
    const known = shown.get(line);
    if (known) known.push(text);
    else shown.set(line, [text]);
  };
  for (const piece of pieces) {
    const [, sign, line, text = ''] = /^(<(\d+);|=|>)([\s\S]*)$/.exec(piece) ?? [];
    if (line !== undefined) open.push({ line: Number(line), from: printed.length });
    const last = sign === '>' ? open.pop() : open.at(-1);
    if (last && sign === '>') close(last, printed.length);
    if (last && sign === '=') last.value = text;
    else printed.push(text);
  }
  for (const one of open) close(one, one.from + 1); // A statement that failed shows what it printed until then.
  return { printed: printed.join(''), shown };
}

function findChecks(
  text: string,
  { comment }: Pick<ValueFrame, 'comment'>,
  shown: ScopeFrames['shown'],
  above: number,
): Check[] {
  const pattern = createPattern(comment);
  return text.split('\n').flatMap((source, index): Check[] => {
    const [, , subject, sign = '', rest] = pattern.exec(source) ?? [];
    if (subject === undefined || rest === undefined) return [];
    const expected = sign.includes('/*') ? rest.replace(/\s*\*\/\s*$/, '') : rest;
    const check = { line: index + 1, expected, subject };
    const times = shown.get(above + index + 1);
    if (!times) return [{ ...check, actual: '', missing: 'it was never reached' }];
    return times.map((time) => {
      const actual = time.replace(/\n$/, '');
      return { ...check, actual, equal: sameText(expected, actual) };
    });
  });
}

/** Quotes around a text and spaces within do not make another value. */
function sameText(expected: string, actual: string): boolean {
  const squeeze = (text: string) => text.replace(/\s+/g, ' ').trim();
  const bare = (text: string) => squeeze(text).replace(/^(["'])(.*)\1;?$/, '$2');
  return squeeze(expected) === squeeze(actual) || bare(expected) === bare(actual);
}
