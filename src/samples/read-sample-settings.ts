import type { SampleSettings } from './settings.ts';

/**
 * Checks what a site says about its samples. The schema is loaded only where one says something.
 *
 * @throws TierzeroError as `parseSampleSettings` does.
 */
export async function readSampleSettings(input: unknown): Promise<SampleSettings> {
  const { parseSampleSettings } = await import('./parse-sample-settings.ts');
  return parseSampleSettings(input);
}
