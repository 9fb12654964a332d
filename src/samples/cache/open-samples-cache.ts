import { createRunSettings } from '../create-run-settings.ts';
import type { SamplesOptions } from '../samples-options.ts';
import { createRunKey } from './create-keys.ts';
import { openCache, type SamplesCache } from './samples-cache.ts';

/** Opens the cache that runs with these options share. */
export function openSamplesCache(options: SamplesOptions): SamplesCache {
  const settings = createRunSettings(options);
  const { root } = settings;
  return openCache(root, createRunKey(root, { ...settings, languages: options.languages ?? [] }));
}
