import type { Execution } from '../evaluators/evaluator.ts';
import type { StatedError } from '../plan.ts';

/** Whether what happened is the error that the writer stated: by class, code, message or what was printed about it. */
export const matchesError = (stated: StatedError, execution: Execution): boolean =>
  matchesText(stated, describeErrors(execution));

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

const mistakes = [
  'ReferenceError',
  'NameError',
  'ImportError',
  'ModuleNotFoundError',
  'ERR_MODULE_NOT_FOUND',
  'MODULE_NOT_FOUND',
];

/**
 * A typo, a missing import or a command that is not there looks like a failure of the product and is none. It counts
 * only where the writer names that class or code.
 */
export function findMistake(stated: StatedError, { error, exit }: Execution): string | undefined {
  if (exit === 127)
    return stated.text.includes('command not found') ? undefined : 'a command that is not installed';
  const kind = error?.unparsed
    ? error.name
    : mistakes.find((name) => name === error?.name || name === error?.code);
  return kind === undefined || stated.text.includes(kind)
    ? undefined
    : `a ${kind}, which a mistake in the sample gives too`;
}
