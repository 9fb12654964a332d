import type { Execution } from '../evaluators/evaluator.ts';
import { findLanguage } from '../languages.ts';
import type { Verdict } from '../outcome.ts';
import type { Step } from '../plan.ts';
import { findWrongCheck, findWrongOutput, readStatus } from './compare-output.ts';
import { findMistake } from './find-mistake.ts';
import { formatExit } from './format-exit.ts';
import { formatError, matchesError } from './match-error.ts';
import { fail, pass, placeInPage } from './verdicts.ts';

/** Judges a step that must fail, with the error that its fence states; what the page shows beside it must be true too. */
export function judgeStatedError(step: Step, execution: Execution): Verdict {
  const { error: stated, kind } = step.expectation;
  const isRepro = kind === 'reproduces';
  const bad = isRepro ? 'drifted' : 'failed';
  if (!stated) return fail(step, 'It states no error.');
  if (execution.error === undefined && execution.exit === 0) return judgePass(step);
  const mistake = isRepro ? findMistake(step, stated, execution) : undefined;
  if (mistake || !matchesError(step, stated, execution)) {
    const { error } = execution;
    return {
      ...fail(
        step,
        mistake ? `It fails with ${mistake}.` : 'It fails with another error than the page states.',
        error?.line ? placeInPage(step, error.line, error.column) : {},
      ),
      outcome: bad,
      difference: { expected: stated.text, actual: error ? formatError(error) : formatExit(execution, 0) },
    };
  }
  const wrong = findUntruth(step, execution);
  return wrong ? { ...wrong, outcome: bad } : pass(step, isRepro ? 'reproduces' : 'passed');
}

function judgePass(step: Step): Verdict {
  const { error: stated, kind } = step.expectation;
  if (kind !== 'reproduces') return fail(step, `It should fail with \`${stated?.text}\`, and it passes.`);
  return {
    ...fail(step, 'The repro passes: the problem is gone, so the entry is obsolete.'),
    outcome: 'obsolete',
  };
}

/**
 * What the page shows that did not happen: values before the failing line, and the output. A writer may show standard
 * output, standard error or the error itself.
 */
function findUntruth(step: Step, execution: Execution): Verdict | undefined {
  const { error, stdout, stderr, exit } = execution;
  const isTranscript = findLanguage(step.written) === 'console';
  const checks = execution.checks.filter((check) =>
    isTranscript ? check.expected !== '' : error?.line !== undefined && check.line < error.line,
  );
  const wrong = findWrongCheck(step, checks);
  if (wrong) return wrong;
  const status = readStatus(step.expectation.output, execution);
  if (status.stated && exit !== status.expected) return fail(step, formatExit(execution, status.expected));
  const errors = error ? [error.message, formatError(error), `Uncaught ${formatError(error)}`] : [];
  return findWrongOutput(step, status.text, [
    ...[stdout, stderr, `${stdout}${stderr}`],
    ...errors.flatMap((text) => [text, `${stdout.replace(/\n?$/, '\n')}${text}`]),
  ]);
}
