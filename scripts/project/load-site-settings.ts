import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { SampleSettings } from '../../src/samples/index.ts';
import {
  parseSiteSettings,
  type SiteSettings,
  type SiteSettingsInput,
} from '../../src/site/settings/index.ts';

/** What a project says about its site and its samples, as commands read it. */
export interface ProjectSettings {
  /** Nothing where the project has no `src/site.config.ts`. */
  site?: SiteSettings;
  samples: SampleSettings;
}

/**
 * What `src/site.config.ts` of a project says, checked as the build checks it.
 *
 * @param root absolute path of the project.
 * @throws TierzeroError `TZ_SETTINGS_UNKNOWN_KEY`, `TZ_SETTINGS_INVALID_VALUE`.
 */
export async function loadSiteSettings(root: string): Promise<ProjectSettings> {
  const file = join(root, 'src', 'site.config.ts');
  if (!existsSync(file)) return { samples: {} };
  const { settings, sampleSettings = {} } = (await import(pathToFileURL(file).href)) as {
    settings?: SiteSettingsInput;
    sampleSettings?: unknown;
  };
  return {
    samples: await parseSamples(sampleSettings),
    ...(settings ? { site: parseSiteSettings(settings) } : {}),
  };
}

/** Most sites say nothing about their samples: then the tester need not be loaded. */
async function parseSamples(input: unknown): Promise<SampleSettings> {
  if (typeof input === 'object' && input !== null && Object.keys(input).length === 0) return {};
  const { parseSampleSettings } = await import('../../src/samples/node.ts');
  return parseSampleSettings(input);
}
