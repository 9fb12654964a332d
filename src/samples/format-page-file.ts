import { relative } from 'node:path';

/** The name of a page in reports, by which all parts of a run find it: its path from the project's folder, with `/`. */
export const formatPageFile = (root: string, path: string): string =>
  relative(root, path).replaceAll('\\', '/');
