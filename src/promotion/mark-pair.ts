import type { Code } from 'mdast';
import type { CleanBlocks } from './markdown/clean-blocks.ts';

/** Languages of which a few lines are a program: configuration and transcripts reproduce nothing. */
const programs: Record<string, string> = {
  js: 'js',
  javascript: 'js',
  mjs: 'js',
  ts: 'ts',
  typescript: 'ts',
  py: 'python',
  python: 'python',
  bash: 'bash',
  sh: 'bash',
  shell: 'bash',
};

/** Shorter words stand in too many errors to tell this one. */
const leastStated = 8;

/**
 * When the question quotes a program and its error, and the answer a program in the same language, they become the
 * pair that proves an entry: `repro` with the stated error, and `fix`. Their `skip` stays until a person has run them.
 */
export function markPair(problem: CleanBlocks, solution: CleanBlocks, errors: string[]): void {
  const stated = errors.map(quotable).find((text) => text.length >= leastStated);
  const repro = problem.filter(isProgram).at(-1);
  const fix = repro && solution.filter(isProgram).find((code) => languageOf(code) === languageOf(repro));
  if (!stated || !repro || !fix) return;
  repro.meta = `repro="${stated}" ${repro.meta ?? ''}`.trim();
  fix.meta = `fix ${fix.meta ?? ''}`.trim();
}

const languageOf = ({ lang }: Code) => programs[lang ?? ''];
const isProgram = (node: CleanBlocks[number]): node is Code =>
  node.type === 'code' && languageOf(node) !== undefined;

/** The longest piece of a message that can stand in quotes in an info string. */
const quotable = (message: string): string =>
  message
    .split(/["`\\]|<[^>]*>/)
    .map((part) => part.trim())
    .reduce((a, b) => (b.length > a.length ? b : a), '');
