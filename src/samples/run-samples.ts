import type { Writable } from 'node:stream';
import { startVitest } from 'vitest/node';
import { TierzeroError } from '../diagnostics/index.ts';
import { findPages } from './find-pages.ts';
import { findLanguage, languageNames } from './languages.ts';
import type { SamplesReport } from './report/report.ts';
import { type SamplesOptions, samples } from './vitest-plugin.ts';

export interface RunSamplesOptions
  extends Pick<SamplesOptions, 'json' | 'languages' | 'product' | 'productVersion'> {
  /** Pages, folders or patterns. */
  paths: string[];
  /** The project's folder, absolute. */
  root: string;
  /** Where Vitest writes what people read. */
  output: Writable;
  watch?: boolean;
  /** `i/n`: this machine's share of the pages. */
  shard?: string;
}

/**
 * Runs the samples of some pages through Vitest.
 *
 * @returns the report, and whether the run is green.
 * @throws TierzeroError where there is nothing to run.
 */
export async function runSamples(
  options: RunSamplesOptions,
): Promise<{ report: SamplesReport; ok: boolean }> {
  const { paths, root, output, languages = [] } = options;
  const unknown = languages.find((name) => !findLanguage(name));
  if (unknown !== undefined)
    throw new TierzeroError({
      code: 'TZ_SAMPLES_UNKNOWN_LANGUAGE',
      message: `No evaluator runs \`${unknown}\`.`,
      hint: `Known: ${languageNames.join(', ')}.`,
    });
  const include = await findPages(paths, root);
  let report: SamplesReport | undefined;
  const plugin = samples({
    ...{ root, languages, include },
    ...(options.json ? { json: options.json } : {}),
    ...(options.product ? { product: options.product } : {}),
    ...(options.productVersion ? { productVersion: options.productVersion } : {}),
    onReport: (latest) => {
      report = latest;
    },
  });
  const vitest = await startVitest(
    'test',
    [],
    {
      ...{ config: false as const, root, watch: options.watch ?? false, run: !options.watch },
      ...(options.shard ? { shard: options.shard } : {}),
    },
    { plugins: [plugin], root },
    { stdout: output, stderr: output },
  );
  const failed = vitest.state.getCountOfFailedTests() > 0 || vitest.state.getUnhandledErrors().length > 0;
  if (!options.watch) await vitest.close();
  if (!report)
    throw new TierzeroError({
      code: 'TZ_SAMPLES_NO_REPORT',
      message: 'Vitest ended without running a page.',
      hint: 'What it printed above says why.',
    });
  const ran = report.samples.some(({ outcome }) => outcome !== 'skipped');
  return { report, ok: !failed && ran && process.exitCode !== 1 };
}
