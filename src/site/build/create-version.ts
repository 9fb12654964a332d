import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A short name for everything besides a page's own text that decides how it is rendered: the Markdown plugins, the
 * settings, the slugs that links go to, the last run of the samples. Astro caches rendered pages by their text alone.
 *
 * @param folders absolute paths of the sources of the plugins, and of the words that they write.
 * @param parts what else counts, as JSON values.
 */
export function createPipelineVersion(folders: readonly string[], parts: readonly unknown[]): string {
  const hash = createHash('sha256');
  for (const folder of folders)
    for (const name of readdirSync(folder).sort())
      if (statSync(join(folder, name)).isFile()) hash.update(readFileSync(join(folder, name)));
  hash.update(JSON.stringify(parts));
  return hash.digest('hex').slice(0, 12);
}

/** The text of a file that may be absent. */
export const readOptional = (path: string): string => (existsSync(path) ? readFileSync(path, 'utf8') : '');
