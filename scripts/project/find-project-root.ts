import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const own = fileURLToPath(new URL('../..', import.meta.url));

/**
 * The folder of the Astro project that a command works for: the working directory where that is one, else this package,
 * whose own site then shows whatever folder of Markdown it is given.
 */
export function findProjectRoot(directory: string = process.cwd()): string {
  const isProject = ['mjs', 'ts', 'js'].some((end) => existsSync(join(directory, `astro.config.${end}`)));
  return isProject ? directory : own;
}
