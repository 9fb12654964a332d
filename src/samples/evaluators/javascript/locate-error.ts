import { parseSync } from 'rolldown/utils';
import type { Step } from '../../plan.ts';
import type { RaisedError } from '../raised-error.ts';

interface ThrownError {
  name: string;
  message: string;
  stack: string;
  code?: string;
}

/** Gives an error its place within the step: from its stack, from a parser where it has none, or from its text. */
export function locateError(
  error: ThrownError,
  step: Step,
  lineOffset: number,
  file: string,
  originalLine?: (line: number) => number | undefined,
): RaisedError {
  const { name, message, code } = error;
  const frame = findFrame(error.stack, file, lineOffset, originalLine);
  const unparsed = name === 'SyntaxError' && !/\n\s+at .*\bsample\d+\./.test(error.stack);
  const place =
    frame ??
    (name === 'SyntaxError' ? findSyntaxError(step.text) : undefined) ??
    findMention(message, step.text);
  return {
    name,
    message: message.replace(/ imported from \S+$/, '').replaceAll(file, 'the sample'),
    ...(code ? { code } : {}),
    ...place,
    ...(unparsed ? { unparsed } : {}),
  };
}

function findFrame(
  stack: string,
  file: string,
  lineOffset: number,
  originalLine: ((line: number) => number | undefined) | undefined,
) {
  const at = stack.indexOf(`${file}:`);
  if (at === -1) return undefined;
  const [, line, column] = /^:(\d+)(?::(\d+))?/.exec(stack.slice(at + file.length)) ?? [];
  const inFile = originalLine ? originalLine(Number(line)) : Number(line);
  const inStep = (inFile ?? 0) - lineOffset;
  return inStep > 0
    ? { line: inStep, ...(column && !originalLine ? { column: Number(column) } : {}) }
    : undefined;
}

/** Node does not say where a module fails to parse; the parser does. */
function findSyntaxError(text: string) {
  const { errors } = parseSync('sample.ts', text, { lang: 'ts' });
  const offset = errors[0]?.labels[0]?.start;
  if (offset === undefined) return undefined;
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** The line that names what the message quotes: the import of a package that is not there. */
function findMention(message: string, text: string) {
  const [, quoted] = /'([^'\n]{2,})'/.exec(message) ?? [];
  const line = quoted ? text.split('\n').findIndex((part) => part.includes(quoted)) : -1;
  return line === -1 ? undefined : { line: line + 1 };
}
