import type { SampleSettings } from '../../src/samples/index.ts';
import { loadSettingsFile } from './load-settings-file.ts';

/**
 * What a project says about its samples, checked. Most say nothing: then the tester need not be loaded.
 *
 * @param root absolute path of the project.
 * @throws TierzeroError where a setting is unknown, or its value not valid.
 */
export async function loadSampleSettings(root: string): Promise<SampleSettings> {
  const { sampleSettings = {} } = await loadSettingsFile(root);
  if (
    typeof sampleSettings === 'object' &&
    sampleSettings !== null &&
    Object.keys(sampleSettings).length === 0
  )
    return {};
  const { readSampleSettings } = await import('../../src/samples/node.ts');
  return readSampleSettings(sampleSettings);
}
