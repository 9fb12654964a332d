import type { SampleResult } from '../../samples/index.ts';

/** How many samples of the site's pages ran as the pages say, and how many there are. */
export interface SampleCount {
  ran: number;
  all: number;
}

/**
 * Counts the samples of the pages in a folder, a path relative to the project. Nothing where none ran, and nothing while
 * one fails or its language is missing: then there is no claim to make.
 */
export function countSamples(
  samples: readonly Pick<SampleResult, 'file' | 'outcome'>[],
  folder: string,
): SampleCount | undefined {
  const own = samples.filter(({ file }) => file.startsWith(`${folder}/`));
  const ran = own.filter(({ outcome }) => outcome === 'passed' || outcome === 'reproduces').length;
  const skipped = own.filter(({ outcome }) => outcome === 'skipped').length;
  return ran > 0 && ran + skipped === own.length ? { ran, all: own.length } : undefined;
}
