import type { Check } from '../evaluators/evaluator.ts';
import { alignOutput } from '../expectations/match-output.ts';
import type { Step } from '../plan.ts';
import type { PageEdit } from './page-edit.ts';

const traceback = 'Traceback (most recent call last):';

/** Rewrites what stands below a `>>>` prompt: up to the next prompt or empty line, as Python's doctest reads it. */
export function editSession(
  step: Step,
  check: Check,
  page: readonly string[],
  normalize: (text: string) => string,
): PageEdit[] {
  const end = step.textLine + step.text.split('\n').length;
  const prompt = step.textLine + check.line - 1;
  const indent = (page[prompt - 1] ?? '').match(/^(.*?)>>> /)?.[1] ?? '';
  const read = (line: number) => (page[line - 1] ?? '').slice(indent.length);
  let first = prompt + 1;
  while (first < end && /^\.\.\.(?:\s|$)/.test(read(first))) first += 1;
  let last = first;
  while (last < end && read(last).trim() !== '' && !read(last).startsWith('>>>')) last += 1;
  const shown = Array.from({ length: last - first }, (_, at) => read(first + at));
  // Of an error only the message is compared, so only that is replaced.
  const isMessage = shown[0]?.startsWith(traceback) && !check.expected.startsWith(traceback);
  const kept = isMessage ? shown.slice(0, shown.length - check.expected.split('\n').length) : [];
  const { updated } = alignOutput(unmark(shown.slice(kept.length)), check.actual, normalize);
  const lines = [...kept, ...updated.map((text) => text || '<BLANKLINE>')];
  return [{ line: first, count: shown.length, lines: lines.map((text) => indent + text) }];
}

const unmark = (lines: readonly string[]) =>
  lines.map((line) => (line.trim() === '<BLANKLINE>' ? '' : line)).join('\n');
