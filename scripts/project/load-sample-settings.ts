import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { SampleSettings } from '../../src/samples/index.ts';

/** What a project says about its samples: `sampleSettings` of its `src/site.config.ts`, or nothing. */
export async function loadSampleSettings(root: string): Promise<SampleSettings> {
  const file = join(root, 'src', 'site.config.ts');
  if (!existsSync(file)) return {};
  const { sampleSettings = {} } = (await import(pathToFileURL(file).href)) as {
    sampleSettings?: SampleSettings;
  };
  return sampleSettings;
}
