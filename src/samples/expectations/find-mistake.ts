import type { Execution } from '../evaluators/evaluator.ts';
import { findLanguage } from '../languages.ts';
import type { StatedError, Step } from '../plan.ts';
import { formatError } from './match-error.ts';

/** Classes and codes of errors that a mistake in the sample gives. */
const mistakes = [
  'ReferenceError',
  'NameError',
  'ImportError',
  'ModuleNotFoundError',
  'LoadError',
  'CompileError',
  'ERR_MODULE_NOT_FOUND',
  'MODULE_NOT_FOUND',
];

/** The same in languages whose errors have no class for it; the group is the name that was not found. */
const missingNames: Record<string, readonly RegExp[]> = {
  ruby: [/cannot load such file -- (\S+)/, /undefined method [`'](\S+?)' for main/],
  php: [
    /Call to undefined function (\S+?)\(/,
    /Class "(.+?)" not found/,
    /Undefined (?:constant|variable) "?(\$?\w+)/,
    /(?:require|include)(?:_once)?\((.+?)\): failed to open/i,
    /Failed opening required '(.+?)'/i,
  ],
  perl: [
    /Undefined subroutine &(?:main::)?(\S+) called/,
    /Can't locate (\S+\.pm) in @INC/,
    /perhaps you forgot to load "(.+?)"/,
  ],
  tcl: [
    /invalid command name "(.+?)"/,
    /can't find package (\S+)/,
    /can't read "(.+?)": no such variable/,
    /couldn't read file "(.+?)"/,
  ],
  c: [/fatal error: '?(\S+?)'?(?:: No such file| file not found)/],
  cpp: [/fatal error: '?(\S+?)'?(?:: No such file| file not found)/],
  sql: [/near "(.+?)": syntax error/, /no such (?:table|column|function): (\S+)/],
};

/**
 * A typo, a missing import or a command that is not there looks like a failure of the product and is none. It counts
 * only where the writer names that class, that code, or the name that was not found.
 *
 * @returns what it is, for the end of a sentence.
 */
export function findMistake(step: Step, stated: StatedError, execution: Execution): string | undefined {
  const { error, exit } = execution;
  if (exit === 127)
    return stated.text.includes('command not found') ? undefined : 'a command that is not installed';
  const kind = error?.unparsed
    ? error.name
    : mistakes.find((name) => name === error?.name || name === error?.code);
  if (kind !== undefined)
    return [kind, error?.code].some((word) => word && stated.text.includes(word))
      ? undefined
      : `a ${kind}, which a mistake in the sample gives too`;
  const name = findMissingName(step, execution);
  return name === undefined || stated.text.includes(name)
    ? undefined
    : `\`${name}\`, which is not there: a mistake in the sample gives that too`;
}

function findMissingName({ written, text }: Step, { error, stderr }: Execution): string | undefined {
  const language = findLanguage(written) ?? written;
  if (language === 'bash') {
    const line = text.split('\n')[(error?.line ?? 0) - 1] ?? '';
    return error && / No such file or directory$/.test(error.message)
      ? /^\s*(?:\.|source)\s+(\S+)/.exec(line)?.[1]
      : undefined;
  }
  const texts = [...(error ? [formatError(error)] : []), stderr];
  return (missingNames[language] ?? [])
    .flatMap((pattern) => texts.map((one) => pattern.exec(one)?.[1]))
    .find((name) => name !== undefined);
}
