import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The folders that hold guides of older product versions: `settings.versions` of a project's `src/site.config.ts`. */
export async function loadVersions(root: string): Promise<readonly string[]> {
  const file = join(root, 'src', 'site.config.ts');
  if (!existsSync(file)) return [];
  const { settings } = (await import(pathToFileURL(file).href)) as {
    settings?: { versions?: { older?: string[] } };
  };
  return settings?.versions?.older ?? [];
}
