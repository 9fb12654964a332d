import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { createTwoFilesPatch } from 'diff';
import { findPageFiles } from '../../content/index.ts';
import { addPhrase } from './add-phrase.ts';
import type { Suggestions } from './suggest-changes.ts';

/**
 * The suggested phrases as a diff that `git apply` takes. Pages that are gone, or have the phrase already, are left out.
 *
 * @param cwd paths in the diff are relative to it.
 */
export async function formatChanges(
  { phrases }: Suggestions,
  contentDir: string,
  cwd: string,
): Promise<string> {
  const files = await findPageFiles(contentDir);
  const paths = new Map(files.map(({ path, id, collection }) => [`/${collection.name}/${id}/`, path]));
  const before = new Map<string, string>();
  const after = new Map<string, string>();
  for (const { url, key, query } of phrases) {
    const path = paths.get(url);
    if (!path) continue;
    const text = after.get(path) ?? (await readFile(path, 'utf8'));
    if (!before.has(path)) before.set(path, text);
    after.set(path, addPhrase(text, key, query) ?? text);
  }
  return [...after]
    .filter(([path, text]) => text !== before.get(path))
    .map(([path, text]) => {
      const name = relative(cwd, path).replaceAll('\\', '/');
      const patch = createTwoFilesPatch(`a/${name}`, `b/${name}`, before.get(path) ?? '', text, '', '');
      return patch.replace(/^=+\n/, '').replace(/^(---|\+\+\+) (.*?)\t$/gm, '$1 $2');
    })
    .join('');
}
