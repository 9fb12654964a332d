import type { Code } from 'mdast';
import { unfinishedMarks } from '../content/index.ts';
import type { CleanBlocks } from './markdown/clean-blocks.ts';
import type { FindSampleLanguage } from './sample-language.ts';

/** Shorter words stand in too many errors to tell this one. */
const leastStated = 8;

/**
 * When the question quotes a program and its error, and the answer a program in the same language, they are drafted as
 * the pair that proves an entry: the reason of their `skip` says which is the `repro`, with the stated error, and which the
 * `fix`. A skipped sample reproduces nothing: the attributes are written by the person who runs them.
 */
export function markPair(
  problem: CleanBlocks,
  solution: CleanBlocks,
  errors: string[],
  findLanguage: FindSampleLanguage,
): void {
  const languageOf = (node: CleanBlocks[number]) => {
    const language = node.type === 'code' ? findLanguage(node.lang ?? '') : undefined;
    return language?.isProgram ? language.name : undefined;
  };
  const isProgram = (node: CleanBlocks[number]): node is Code => languageOf(node) !== undefined;
  const stated = errors.map(quotable).find((text) => text.length >= leastStated);
  const repro = problem.filter(isProgram).at(-1);
  const fix = repro && solution.filter(isProgram).find((code) => languageOf(code) === languageOf(repro));
  if (!stated || !repro || !fix) return;
  repro.meta = addToReason(repro.meta, `repro: ${stated}`);
  fix.meta = addToReason(fix.meta, 'fix');
}

const addToReason = (meta: Code['meta'], role: string) =>
  (meta ?? '').replace(`${unfinishedMarks.unrun}"`, `${unfinishedMarks.unrun}; then ${role}"`);

/** The longest piece of a message that can stand in quotes in an info string. */
const quotable = (message: string): string =>
  message
    .split(/["`\\]|<[^>]*>/)
    .map((part) => part.trim())
    .reduce((a, b) => (b.length > a.length ? b : a), '');
