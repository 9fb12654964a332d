import { availableParallelism } from 'node:os';
import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { glob } from 'tinyglobby';
import type { Plugin } from 'vitest/config';
import { openCache, type SamplesCache } from './cache/samples-cache.ts';
import { addEvaluator } from './evaluators/index.ts';
import { findLanguage } from './languages.ts';
import type { PagePlan } from './plan.ts';
import { selectVersions } from './product/select-versions.ts';
import { planText, readPageText } from './read-page.ts';
import type { SamplesReport } from './report/report.ts';
import type { RunSettings } from './run-settings.ts';
import type { SampleSettings } from './settings.ts';
import { checkTypes } from './typecheck/check-types.ts';
import { createPageModule } from './vitest/create-page-module.ts';
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
  /** Bytes that a scope may print; default 1 MiB. */
  outputLimit?: number;
}

export const projectName = 'samples';
const runnerFile = fileURLToPath(new URL('./vitest/run-page.ts', import.meta.url));
const exclude = ['**/node_modules/**', '**/_*', '**/_*/**'];

/** What of the options decides about results. */
export function createRunSettings(options: SamplesOptions): RunSettings {
  const { productVersion, allowMissing, update } = options;
  const { product, languages, network } = options.settings ?? {};
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
  };
}

/** Opens the cache that runs with these options share. */
export const openSamplesCache = (options: SamplesOptions): SamplesCache => {
  const settings = createRunSettings(options);
  return openCache(settings.root, { ...settings, languages: options.languages ?? [] });
};

/**
 * Makes each Markdown page a Vitest test file, and each of its samples a test.
 *
 *     // vitest.config.ts
 *     export default defineConfig({ plugins: [samples()] });
 */
export function samples(options: SamplesOptions = {}): Plugin {
  const settings = createRunSettings(options);
  const { root } = settings;
  const include = options.include ?? ['content/**/*.{md,mdx}'];
  const toFile = (path: string) => relative(root, path).replaceAll('\\', '/');
  const loaded = new Map<string, { plan: PagePlan; text: string }>();
  let cache: SamplesCache | undefined;
  const useCache = () => {
    if (options.cache !== false) cache ??= openSamplesCache(options);
    return cache;
  };
  const types = createTypeReader(root, include, toFile);
  const keepResults = async (report: SamplesReport) => {
    const byFile = Map.groupBy(report.samples, ({ file }) => file);
    for (const { plan, text } of loaded.values())
      await useCache()?.addPage(plan, text, byFile.get(plan.file) ?? []);
    useCache()?.save();
    await options.onReport?.(report);
  };
  return {
    name: 'tierzero:samples',
    enforce: 'pre',
    config: () => ({
      test: {
        name: projectName,
        ...{ include, exclude, pool: 'forks', isolate: false },
        // What a page becomes depends on more than its text, so Vitest must not keep it.
        fsModuleCache: false,
        // A worker mostly waits for its hosts, so one per core keeps the cores busy, and Vitest's own default does not.
        maxWorkers: availableParallelism(),
      },
    }),
    configureVitest({ vitest, project }) {
      project.config.passWithNoTests = true;
      const reporter = new SamplesReporter(project.name, { ...options, onReport: keepResults });
      vitest.config.reporters.push(reporter as never);
    },
    watchChange: () => types.forget(),
    async load(id) {
      if (!/\.mdx?$/.test(id)) return undefined;
      const text = await readPageText(id);
      const plan = filterLanguages(planText(toFile(id), text), options.languages);
      await types.add(plan);
      await useCache()?.fillPlan(plan);
      if (text !== undefined) loaded.set(plan.file, { plan, text });
      return createPageModule(id, text ?? '', plan, settings, runnerFile);
    },
  };
}

/** Checks the types of all pages when the first page that has any is loaded, and in watch mode again after a change. */
function createTypeReader(root: string, include: string[], toFile: (path: string) => string) {
  const read = async () => {
    const paths = await glob(include, { cwd: root, absolute: true, ignore: exclude });
    const texts = await Promise.all(paths.map(async (path) => ({ path, text: await readPageText(path) })));
    const typed = texts.filter(({ text }) => text && /[`~]{3}\s*(?:tsx?|typescript|mts|cts)/.test(text));
    return checkTypes(
      typed.map(({ path, text }) => planText(toFile(path), text)),
      root,
    );
  };
  let found: ReturnType<typeof read> | undefined;
  return {
    forget: () => {
      found = undefined;
    },
    add: async (plan: PagePlan) => {
      const scopes = plan.scopes.filter(({ language }) => /^tsx?$/.test(language));
      if (scopes.length === 0) return;
      found ??= read();
      const problems = await found;
      for (const step of scopes.flatMap(({ steps }) => steps))
        step.typeProblems = problems?.get(step.id) ?? [];
    },
  };
}

function filterLanguages(plan: PagePlan, languages: readonly string[] | undefined): PagePlan {
  if (!languages?.length) return plan;
  const wanted = languages.map((name) => findLanguage(name) ?? name);
  return { ...plan, scopes: plan.scopes.filter(({ language }) => wanted.includes(language)) };
}
