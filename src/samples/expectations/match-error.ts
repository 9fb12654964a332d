import type { Execution } from '../evaluators/evaluator.ts';
import { findLanguage } from '../languages.ts';
import type { StatedError, Step } from '../plan.ts';

/** Whether what happened is the error that the writer stated: by class, code, message or what was printed about it. */
export function matchesError(step: Step, stated: StatedError, execution: Execution): boolean {
  const stderr = removeQuotes(step, stated, execution.stderr);
  return matchesText(stated, describeErrors({ ...execution, stderr }));
}

/** Ruby and Tcl show the code that failed beside the error: that the text stands in the code proves nothing. */
function removeQuotes({ text, written }: Step, stated: StatedError, stderr: string): string {
  if (!['ruby', 'tcl'].includes(findLanguage(written) ?? '')) return stderr;
  const code = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line && matchesText(stated, [line]));
  return stderr
    .split('\n')
    .filter((line) => !code.some((quoted) => line.includes(quoted)))
    .join('\n');
}

/** Whether one of some texts is, or holds, what the writer stated. */
export function matchesText({ text, pattern }: StatedError, texts: readonly string[]): boolean {
  if (!pattern) return texts.some((one) => one.includes(text));
  const expression = new RegExp(pattern.source, pattern.flags.replace(/[gy]/g, ''));
  return texts.some((one) => expression.test(one));
}

function describeErrors({ error, stderr }: Execution): string[] {
  if (!error) return [stderr];
  const { name, code, message } = error;
  return [
    formatError(error),
    ...(name && code ? [`${name} [${code}]: ${message}`] : []),
    ...(code && /\D/.test(code) ? [code] : []),
    stderr,
  ];
}

/** `TypeError: message`, or the message alone. */
export const formatError = ({ name, message }: { name?: string; message: string }): string =>
  name ? `${name}: ${message}` : message;
