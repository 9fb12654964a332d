import { resolve } from 'node:path';

/** Name of the environment variable that carries the content folder of `--content` into Astro's own modules. */
export const contentDirVariable = 'TIERZERO_CONTENT';

/** The content folder in force, absolute: that of `--content`, else that of the settings. */
export function findContentDir(root: string, fallback = 'content'): string {
  return resolve(root, process.env[contentDirVariable] ?? fallback);
}

/** Name of the environment variable that says that the folder may have been written for another generator. */
export const foreignVariable = 'TIERZERO_FOREIGN';

/** Whether keys of frontmatter that nothing here knows are passed over. */
export const isForeignContent = (): boolean => process.env[foreignVariable] === '1';

/** Name of the environment variable that carries `--title`. */
export const titleVariable = 'TIERZERO_TITLE';

/** The name of the site that was given for this run. */
export const findTitleOfRun = (): string | undefined => process.env[titleVariable] || undefined;
