import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { TierzeroError } from '../diagnostics/index.ts';
import { askToolchains } from './ask-toolchains.ts';
import { openSamplesCache } from './cache/open-samples-cache.ts';
import type { SamplesCache } from './cache/samples-cache.ts';
import { createRunSettings } from './create-run-settings.ts';
import { addEvaluator } from './evaluators/index.ts';
import { findPages, findPatterns } from './find-pages.ts';
import { formatPageFile } from './format-page-file.ts';
import { describeContainment } from './hosts/describe-containment.ts';
import { endHosts } from './hosts/host-process.ts';
import { findRunRoot } from './hosts/workspace.ts';
import { findLanguage, listLanguageNames } from './languages.ts';
import { canHoldFences } from './plan-page.ts';
import { type PageSource, readPages } from './read-page.ts';
import { concludeRun } from './report/conclude-run.ts';
import { createProgress } from './report/create-progress.ts';
import type { SampleResult, SamplesReport } from './report/report.ts';
import { parseShard, type Shard, takeShard } from './report/shard.ts';
import { type RanPage, runPages } from './run-pages.ts';
import type { SamplesOptions } from './samples-options.ts';
import { samples } from './vitest-plugin.ts';

export interface RunSamplesOptions
  extends Pick<
    SamplesOptions,
    'json' | 'junit' | 'languages' | 'settings' | 'productVersion' | 'cache' | 'allowMissing' | 'update'
  > {
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
 * Runs the samples of some pages; pages of which nothing changed since all was good are left out. Those of which something
 * has to be said go to Vitest, which says it in all its ways.
 *
 * @returns the report, and whether the run is green.
 * @throws TierzeroError where there is nothing to run.
 */
export async function runSamples(
  options: RunSamplesOptions,
): Promise<{ report: SamplesReport; ok: boolean }> {
  const { paths, root, output, languages = [], settings } = options;
  for (const language of settings?.languages ?? []) addEvaluator(language);
  assertLanguages(languages);
  assertUpdate(options);
  const shard = options.shard === undefined ? undefined : parseShard(options.shard);
  const all = await findPages(paths, root);
  const pages = shard ? takeShard(all, shard) : all;
  const shared = createPluginOptions(options, shard);
  const names = pages.map((path) => formatPageFile(root, path));
  if (options.watch) return runVitest({ ...shared, include: await findPatterns(paths, root) }, options);
  const sources = readPages(pages);
  askToolchains(sources, languages);
  const cache = shared.cache === false ? undefined : openSamplesCache(shared);
  if (cache?.note) output.write(`${cache.note}\n`);
  const kept = options.update ? [] : await findKept(sources, root, cache, output);
  const done = new Set(kept.map(({ path }) => path));
  const left = sources.filter((page) => !done.has(page.path) && canHaveSamples(page));
  const results = kept.flatMap((page) => page.results);
  const ran = left.length > 0 ? await runAll(left, shared, cache, output) : [];
  const bad = ran.filter(({ isGood }) => !isGood);
  for (const page of ran) if (page.isGood) results.push(...page.results);
  if (bad.length > 0) {
    const judged = new Map(bad.map(({ file, plan }) => [file, plan]));
    const include = bad.map(({ path }) => path);
    return runVitest({ ...shared, include, judged, cache: false, kept: results, pages: names }, options);
  }
  const summary = process.env.GITHUB_STEP_SUMMARY;
  const { report, text, complaints } = await concludeRun(results, {
    ...{ ...shared, root, pages: names },
    ...(ran.length > 0 ? { containment: describeContainment() } : {}),
    ...(summary ? { summary } : {}),
  });
  output.write(`${[text, ...complaints].join('\n')}\n`);
  return { report, ok: complaints.length === 0 };
}

/** Runs pages in this process, says how far it is, and keeps what is good. */
async function runAll(
  pages: readonly PageSource[],
  shared: SamplesOptions,
  cache: SamplesCache | undefined,
  output: Writable,
): Promise<RanPage[]> {
  const settings = { ...createRunSettings(shared), programs: findRunRoot() };
  const progress = createProgress(output, pages.length);
  const onPage = ({ results }: RanPage) => progress.advance(results.length);
  const interrupt = () => process.exit(130); // What ends with this process, ends then too.
  process.once('SIGINT', interrupt);
  try {
    const { languages = [] } = shared;
    const ran = await runPages(pages, { settings, languages, onPage, ...(cache ? { cache } : {}) });
    for (const { keys, results } of ran) if (keys) cache?.addPage(keys, results);
    cache?.save();
    progress.end();
    return ran;
  } finally {
    process.off('SIGINT', interrupt);
    endHosts();
  }
}

function createPluginOptions(options: RunSamplesOptions, shard: Shard | undefined): SamplesOptions {
  const { root, languages = [], json, junit, settings, productVersion, allowMissing } = options;
  return {
    ...{ root, languages },
    ...(json ? { json } : {}),
    ...(junit ? { junit } : {}),
    ...(shard ? { shard } : {}),
    ...(settings ? { settings } : {}),
    ...(allowMissing ? { allowMissing } : {}),
    ...(options.update ? { update: true } : {}),
    coverage: settings?.coverage ?? (allowMissing ? 0 : 100),
    ...(productVersion ? { productVersion } : {}),
    ...(options.cache === false ? { cache: false } : {}),
  };
}

/** Pages on which nothing can be found are left out: each would cost Vitest as much as one with samples. */
const canHaveSamples = ({ path, text }: PageSource) =>
  text === undefined || canHoldFences({ file: path, text });

function assertLanguages(languages: readonly string[]): void {
  const unknown = languages.find((name) => !findLanguage(name));
  if (unknown === undefined) return;
  throw new TierzeroError({
    code: 'TZ_SAMPLES_UNKNOWN_LANGUAGE',
    message: `No evaluator runs \`${unknown}\`.`,
    hint: `Known: ${listLanguageNames().join(', ')}.`,
  });
}

/** A run that nobody watches must not change what it is there to check. */
function assertUpdate({ update }: RunSamplesOptions): void {
  if (!update || !process.env.CI) return;
  throw new TierzeroError({
    code: 'TZ_SAMPLES_UPDATE_IN_CI',
    message: '`--update` rewrites pages, and this is a continuous integration run.',
    hint: 'Run it on your machine, look at the difference, and commit it.',
  });
}

/** The pages that need not run, with what an earlier run saw. */
async function findKept(
  pages: readonly PageSource[],
  root: string,
  cache: SamplesCache | undefined,
  output: Writable,
) {
  const kept: { path: string; results: SampleResult[] }[] = [];
  for (const { path, text } of cache ? pages : []) {
    const file = formatPageFile(root, path);
    const results = text === undefined ? undefined : await cache?.findPage(file, text);
    if (results) kept.push({ path, results });
  }
  const count = kept.reduce((sum, { results }) => sum + results.length, 0);
  if (kept.length > 0)
    output.write(
      `${count} samples on ${kept.length} pages are as they were when they were last good: not run again.\n`,
    );
  return kept;
}

/** Vitest's own summary of a job would count only the pages that it is given. */
const reporters: ['default', ['github-actions', object]] = [
  'default',
  ['github-actions', { jobSummary: { enabled: false } }],
];

async function runVitest(plugin: SamplesOptions, { root, watch = false, output }: RunSamplesOptions) {
  let report: SamplesReport | undefined;
  const onReport = (latest: SamplesReport) => {
    report = latest;
  };
  // Loaded only where something runs: a run with nothing to do is over sooner.
  const { startVitest } = await import('vitest/node');
  const vitest = await startVitest(
    'test',
    [],
    {
      config: false,
      root,
      watch,
      run: !watch,
      ...(process.env.GITHUB_ACTIONS === 'true' ? { reporters } : {}),
    },
    {
      plugins: [samples({ ...plugin, onReport })],
      root,
      cacheDir: join(root, '.tierzero', 'vite'),
    },
    { stdout: output, stderr: output },
  );
  const failed = vitest.state.getCountOfFailedTests() > 0 || vitest.state.getUnhandledErrors().length > 0;
  if (!watch) await vitest.close();
  if (!report)
    throw new TierzeroError({
      code: 'TZ_SAMPLES_NO_REPORT',
      message: 'Vitest ended without running a page.',
      hint: 'What it printed above says why.',
    });
  return { report, ok: !failed && process.exitCode !== 1 };
}
