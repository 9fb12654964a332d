import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { SiteSettingsInput } from '../../src/site/settings/index.ts';

/** What `src/site.config.ts` of a project exports, as it stands there. */
export interface SettingsFile {
  settings?: SiteSettingsInput;
  sampleSettings?: unknown;
}

/** Reads `src/site.config.ts` of a project; where it has none, that says nothing. */
export async function loadSettingsFile(root: string): Promise<SettingsFile> {
  const file = join(root, 'src', 'site.config.ts');
  return existsSync(file) ? ((await import(pathToFileURL(file).href)) as SettingsFile) : {};
}
