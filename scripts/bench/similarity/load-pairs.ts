import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Pair } from './pair.ts';

/** The labelled pairs of questions, or nothing where the data is absent. */
export async function loadPairs(shared: string): Promise<Pair[] | undefined> {
  const text = await readFile(join(shared, 'data/duplicates-dev.tsv'), 'utf8').catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined;
      throw error;
    },
  );
  return text
    ?.trim()
    .split('\n')
    .map((line) => line.split('\t'))
    .map(([label, a = '', b = '']) => ({ duplicate: label === 'duplicate', a, b }));
}
