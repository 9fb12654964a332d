import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { TierzeroError } from '../../src/diagnostics/index.ts';
import { formatChanges, suggestChanges } from '../../src/search/build/index.ts';
import { parseSignal, type SearchSignal } from '../../src/search/index.ts';
import type { CommandOutput, ExitCode } from '../command/index.ts';
import { parseJsonLine } from './parse-json-line.ts';

const mostListed = 20;

/** Turns collected signals into a diff of the content on standard output, and says what nobody found. */
export async function suggest(log: string, contentDir: string, output: CommandOutput): Promise<ExitCode> {
  const suggestions = suggestChanges(parseSignals(await readLog(log), log));
  const patch = await formatChanges(suggestions, contentDir, process.cwd());
  output.stdout(patch);
  const files = patch.match(/^\+\+\+ /gm)?.length ?? 0;
  output.stderr(
    `${files} ${files === 1 ? 'file' : 'files'} would get phrases or synonyms. Read the diff before you apply it.\n`,
  );
  const { unanswered } = suggestions;
  if (unanswered.length > 0) output.stderr(`\nNobody found a page for:\n`);
  for (const { query, times } of unanswered.slice(0, mostListed))
    output.stderr(`  ${String(times).padStart(4)}  ${query}\n`);
  return 0;
}

async function readLog(file: string): Promise<string> {
  try {
    return await readFile(resolve(file), 'utf8');
  } catch (cause) {
    throw new TierzeroError(
      {
        code: 'TZ_SEARCH_LOG_MISSING',
        message: `The log ${file} cannot be read: ${cause instanceof Error ? cause.message : cause}.`,
        hint: 'Write it first: npm run collect -- --export > signals.jsonl',
      },
      { cause },
    );
  }
}

function parseSignals(text: string, file: string): SearchSignal[] {
  const signals: SearchSignal[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (!line.trim()) continue;
    const signal = parseSignal(parseJsonLine(line));
    if (!signal) throw invalidLine(file, index + 1);
    signals.push(signal);
  }
  return signals;
}

const invalidLine = (file: string, line: number) =>
  new TierzeroError({
    code: 'TZ_SEARCH_LOG_INVALID',
    message: 'The line is not a search signal.',
    hint: 'Take the log as `npm run collect -- --export` writes it.',
    place: { file, line },
  });
