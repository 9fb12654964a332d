import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findProjectRoot } from './find-project-root.ts';

/** Where the settings are: a team that only tests its samples, or only promotes tickets, has settings and no site. */
export const findSettingsRoot = (directory = process.cwd()): string =>
  existsSync(join(directory, 'src/site.config.ts')) ? directory : findProjectRoot(directory);
