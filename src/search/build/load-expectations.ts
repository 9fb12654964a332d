import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { type ExpectationsFile, parseExpectations } from './parse-expectations.ts';

/** Where a content folder keeps its expectations. */
export const expectationsFile = join('search', 'expectations.yaml');

/** The expectations of a content folder; none where the file is absent. */
export async function loadExpectations(contentDir: string, cwd: string): Promise<ExpectationsFile> {
  const path = join(contentDir, expectationsFile);
  if (!existsSync(path)) return { expectations: [], diagnostics: [] };
  return parseExpectations(await readFile(path, 'utf8'), relative(cwd, path));
}
