import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { glob } from 'tinyglobby';
import { parseSynonymsFile, type SynonymsFile } from './parse-synonyms-file.ts';

/**
 * The synonyms of a content folder by language, from `search/synonyms.<lang>.yaml`.
 *
 * @param cwd places in diagnostics are relative to it.
 */
export async function loadSynonyms(contentDir: string, cwd: string): Promise<Map<string, SynonymsFile>> {
  const found = new Map<string, SynonymsFile>();
  for (const name of (await glob('search/synonyms.*.{yaml,yml}', { cwd: contentDir })).sort()) {
    const language = /synonyms\.(.+)\.ya?ml$/.exec(name)?.[1]?.toLowerCase() ?? '';
    const path = join(contentDir, name);
    found.set(language, parseSynonymsFile(await readFile(path, 'utf8'), relative(cwd, path)));
  }
  return found;
}
