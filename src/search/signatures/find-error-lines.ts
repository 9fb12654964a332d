import { parseLog } from './parse-log.ts';

/** Lines that name an error rather than what happened around it. */
const errorMarks: readonly RegExp[] = [
  /^[^\S\n]+at .{1,400}:\d/m,
  /\b[A-Z][A-Za-z]{0,80}(?:Error|Exception)\b/,
  /\b(?:error|fatal|panic|exception|traceback|failed)\b.{0,300}[:[(]/i,
  /\b[A-Z]{2}[A-Z0-9]{0,60}_[A-Z0-9_]+\b/,
  /\b[A-Z]{3,}\d{3,}[A-Z]?\b/,
  /\bE[A-Z]{4,}\b/,
];

/** Whether a text looks pasted from a log rather than typed as a question. */
export const looksLikeError = (text: string): boolean => errorMarks.some((mark) => mark.test(text));

const mostLines = 3;

/**
 * What a program's actual error output says, as the hidden `errors` of a page: the lines that name the error, without what
 * varies; the first line where none does.
 */
export function findErrorLines(output: string): string[] {
  const { messages } = parseLog(output);
  const named = messages.filter((line) => looksLikeError(line) && !line.startsWith('Traceback'));
  return (named.length > 0 ? named : messages.slice(0, 1)).slice(0, mostLines);
}
