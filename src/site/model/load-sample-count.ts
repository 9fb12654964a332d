import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root, settings } from 'virtual:tierzero';
import { resultsFile, type SamplesReport } from '../../samples/index.ts';
import { findContentDir } from '../content-dir.ts';
import { countSamples, type SampleCount } from './count-samples.ts';

/** What the last run of the samples says of this site's pages; nothing without a run. */
export function loadSampleCount(): SampleCount | undefined {
  const file = join(root, resultsFile);
  if (!existsSync(file)) return undefined;
  const { samples = [] } = JSON.parse(readFileSync(file, 'utf8')) as Partial<SamplesReport>;
  return countSamples(samples, relative(root, findContentDir(root, settings.content)).replaceAll('\\', '/'));
}
