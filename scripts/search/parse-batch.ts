import { TierzeroError } from '../../src/diagnostics/index.ts';
import { parseJsonLine } from './parse-json-line.ts';

export interface BatchQuestion {
  id: string;
  query: string;
}

/**
 * The questions of a batch: one JSON object per line, empty lines left out.
 *
 * @throws TierzeroError TZ_SEARCH_BATCH_INVALID at the first line that is none.
 */
export function parseBatch(text: string, file: string): BatchQuestion[] {
  const questions: BatchQuestion[] = [];
  for (const [index, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    if (!line.trim()) continue;
    const question = parseQuestion(line);
    if (!question) throw invalidLine(file, index + 1);
    questions.push(question);
  }
  return questions;
}

function parseQuestion(line: string): BatchQuestion | undefined {
  const value = parseJsonLine(line);
  if (typeof value !== 'object' || value === null || !('query' in value)) return undefined;
  const id = 'id' in value ? value.id : '';
  if (typeof value.query !== 'string' || (typeof id !== 'string' && typeof id !== 'number')) return undefined;
  return { id: String(id), query: value.query };
}

const invalidLine = (file: string, line: number) =>
  new TierzeroError({
    code: 'TZ_SEARCH_BATCH_INVALID',
    message: 'The line is not a question of a batch.',
    hint: 'Each line is an object like {"id":"1","query":"upload fails with 413"}.',
    place: { file, line },
  });
