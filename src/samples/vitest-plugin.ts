import { availableParallelism } from 'node:os';
import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vitest/config';
import { createRunKey } from './cache/create-keys.ts';
import { openCache, type PageKeys, type SamplesCache } from './cache/samples-cache.ts';
import { addEvaluator } from './evaluators/index.ts';
import { filterLanguages } from './filter-languages.ts';
import { useContainment } from './hosts/containment.ts';
import { findRunRoot } from './hosts/workspace.ts';
import type { PagePlan } from './plan.ts';
import { selectVersions } from './product/select-versions.ts';
import { planText, readPageText } from './read-page.ts';
import type { SamplesReport } from './report/report.ts';
import type { RunSettings } from './run-settings.ts';
import type { SampleSettings } from './settings.ts';
import { createPageModule } from './vitest/create-page-module.ts';
import { factsPrefix } from './vitest/import-facts.ts';
import { applyFacts, needsFacts, pickFacts } from './vitest/page-facts.ts';
import { readPrograms, readTypes } from './vitest/read-facts.ts';
import { SamplesReporter, type SamplesReporterOptions } from './vitest/samples-reporter.ts';

export interface SamplesOptions extends SamplesReporterOptions {
  /** The project's folder: packages are found from here, and files are named from here. Default: working directory. */
  root?: string;
  /** Page files or patterns. Default: the Markdown below `content`. */
  include?: string[];
  /** What the site says about its samples: product versions, further languages, coverage. */
  settings?: SampleSettings;
  /** Rewrites what pages expect to what their samples print. */
  update?: boolean;
  /** Only this version of the product, or those in this range. */
  productVersion?: string;
  /** False runs every sample again, whatever an earlier run has seen. Default: true. */
  cache?: boolean;
  /** The pages are run once, all of them: what can be done for all at once is, and workers plan pages themselves. */
  isWhole?: boolean;
  /** The samples of these pages ran already: their plans, which hold what became of them, by file as in reports. Nothing is run again. */
  judged?: ReadonlyMap<string, PagePlan>;
  /** Bytes that a scope may print; default 1 MiB. */
  outputLimit?: number;
}

export const projectName = 'samples';
const pageRunnerFile = fileURLToPath(new URL('./vitest/page-runner.ts', import.meta.url));
const judgedRunnerFile = fileURLToPath(new URL('./vitest/judged-runner.ts', import.meta.url));
const runnerFile = fileURLToPath(new URL('./vitest/run-page.ts', import.meta.url));
const ownFolder = import.meta.dirname.replaceAll('\\', '/');
/** The tester's own files, which workers load as they are: through Vite, that took them longer than a page. */
const ownFiles = new RegExp(`^${ownFolder.replace(/[^\w/]/g, '\\$&')}/.*\\.ts$`);
/** Lets Node strip the types of these files below node_modules too. */
const registerFile = new URL('../entry/register.mjs', import.meta.url).href;
const exclude = ['**/node_modules/**', '**/_*', '**/_*/**'];

/** As text: a module is parsed several times on its way, and a text is one token. */
const exportFacts = (facts: object) => `export default JSON.parse(${JSON.stringify(JSON.stringify(facts))});`;

/** What of the options decides about results. */
export function createRunSettings(options: SamplesOptions): RunSettings {
  const { productVersion, allowMissing, update } = options;
  const { product, languages, network, containment } = options.settings ?? {};
  if (containment) useContainment(containment);
  for (const language of languages ?? []) addEvaluator(language);
  const asked = product ?? productVersion;
  const versions = asked === undefined ? [] : selectVersions(product, productVersion);
  return {
    root: resolve(options.root ?? process.cwd()),
    outputLimit: options.outputLimit ?? 1024 * 1024,
    ...(product ? { product: { name: product.name, versions } } : {}),
    ...(languages ? { languages } : {}),
    ...(allowMissing ? { allowMissing } : {}),
    ...(update ? { update } : {}),
    ...(network === false ? { network } : {}),
    ...(containment ? { containment } : {}),
  };
}

/** Opens the cache that runs with these options share. */
export const openSamplesCache = (options: SamplesOptions): SamplesCache => {
  const settings = createRunSettings(options);
  const { root } = settings;
  return openCache(root, createRunKey(root, { ...settings, languages: options.languages ?? [] }));
};

/**
 * Makes each Markdown page a Vitest test file, and each of its samples a test.
 *
 *     // vitest.config.ts
 *     export default defineConfig({ plugins: [samples()] });
 */
export function samples(options: SamplesOptions = {}): Plugin {
  const { languages = [], isWhole, judged } = options;
  const settings = { ...createRunSettings(options), ...(isWhole ? { programs: findRunRoot() } : {}) };
  const { root } = settings;
  const include = options.include ?? ['content/**/*.{md,mdx}'];
  const toFile = (path: string) => relative(root, path).replaceAll('\\', '/');
  const loaded = new Map<string, PageKeys>();
  let cache: SamplesCache | undefined;
  const useCache = () => {
    if (options.cache !== false) cache ??= openSamplesCache(options);
    return cache;
  };
  const facts = { settings, include, exclude, languages, useCache };
  let types: ReturnType<typeof readTypes> | undefined;
  // What takes long starts before Vitest does.
  const programs = isWhole && !judged ? readPrograms(facts) : undefined;
  programs?.catch(() => {}); // The page that asks for them gets the error.
  const findFacts = async ({ scopes }: PagePlan) => {
    types ??= readTypes(facts);
    const steps = scopes.flatMap((scope) => scope.steps);
    return pickFacts(steps, await types, (await programs) ?? new Map());
  };
  const keepResults = async (report: SamplesReport, keys: ReadonlyMap<string, PageKeys>) => {
    const byFile = Map.groupBy(report.samples, ({ file }) => file);
    for (const [file, own] of new Map([...loaded, ...keys])) useCache()?.addPage(own, byFile.get(file) ?? []);
    useCache()?.save();
    await options.onReport?.(report, keys);
  };
  return {
    name: 'tierzero:samples',
    enforce: 'pre',
    config: () => ({
      test: {
        name: projectName,
        ...{ include, exclude, pool: 'forks', isolate: false },
        ...(isWhole ? { runner: pageRunnerFile } : {}),
        // Where nothing runs, one thread tells it all before a second process has started.
        ...(judged ? { runner: judgedRunnerFile, pool: 'threads' } : {}),
        ...{ execArgv: ['--import', registerFile], server: { deps: { external: [ownFiles] } } },
        // What a page becomes depends on more than its text, so Vitest must not keep it.
        fsModuleCache: false,
        // A worker mostly waits for its hosts, so one per core keeps the cores busy, and Vitest's own default does not.
        maxWorkers: judged ? 1 : availableParallelism(),
      },
    }),
    configureVitest({ vitest, project }) {
      project.config.passWithNoTests = true;
      const runKey = useCache()?.runKey;
      project.provide('tierzero', {
        ...{ settings, languages },
        ...(runKey === undefined ? {} : { runKey }),
      });
      const reporter = new SamplesReporter(project.name, { ...options, onReport: keepResults });
      vitest.config.reporters.push(reporter as never);
    },
    watchChange: () => {
      types = undefined;
    },
    resolveId: (id) => (id.startsWith(factsPrefix) ? `\0${id}` : undefined),
    async load(id) {
      const asked = id.startsWith(`\0${factsPrefix}`);
      const path = asked ? decodeURIComponent(id.slice(factsPrefix.length + 1)) : id;
      if (!/\.mdx?$/.test(path)) return undefined;
      const known = judged?.get(toFile(path));
      if (asked && known) return exportFacts(known);
      const text = await readPageText(path);
      const plan = known ?? filterLanguages(planText(toFile(path), text), languages);
      if (asked) return exportFacts(await findFacts(plan));
      if (!known && needsFacts(plan)) applyFacts(plan, await findFacts(plan));
      const keys = text === undefined ? undefined : await useCache()?.fillPlan(plan, text);
      if (keys) loaded.set(plan.file, keys);
      return createPageModule(id, text ?? '', plan, settings, runnerFile);
    },
  };
}
