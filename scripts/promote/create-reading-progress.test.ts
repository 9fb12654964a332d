import { expect, test } from 'vitest';
import { createReadingProgress } from './create-reading-progress.ts';

function read(total: number, interactive: boolean): string[] {
  const said: string[] = [];
  const progress = createReadingProgress({ stderr: (text) => void said.push(text), interactive });
  for (let piece = 1; piece <= 1000; piece++) progress({ read: (total / 1000) * piece, total });
  return said;
}

test('a pipeline gets a line for each tenth of a large file', () => {
  const said = read(1e9, false);
  expect(said).toHaveLength(10);
  expect(said[0]).toBe('Read 100 of 1000 MB (10 %)\n');
  expect(said.at(-1)).toBe('Read 1000 of 1000 MB (100 %)\n');
});

test('a person sees one line that changes', () => {
  const said = read(1e9, true);
  expect(said).toHaveLength(100);
  expect(said.at(-1)).toBe('\rRead 1000 of 1000 MB (100 %)\n');
});

test('nobody is told about a small file', () => {
  expect(read(1e6, false)).toEqual([]);
});
