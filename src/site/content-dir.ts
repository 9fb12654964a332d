import { resolve } from 'node:path';

/** Name of the environment variable that carries the content folder of `--content` into Astro's own modules. */
export const contentDirVariable = 'TIERZERO_CONTENT';

/** The content folder in force, absolute: that of `--content`, else that of the settings. */
export function findContentDir(root: string, fallback = 'content'): string {
  return resolve(root, process.env[contentDirVariable] ?? fallback);
}
