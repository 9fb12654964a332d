import { readFile } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { glob } from 'tinyglobby';
import type { Plugin } from 'vitest/config';
import { findLanguage } from './languages.ts';
import type { PagePlan } from './plan.ts';
import { planPage } from './plan-page.ts';
import type { ProductSettings } from './product/product-settings.ts';
import { selectVersions } from './product/select-versions.ts';
import type { RunSettings } from './run-scope.ts';
import { checkTypes } from './typecheck/check-types.ts';
import { createPageModule } from './vitest/create-page-module.ts';
import { SamplesReporter, type SamplesReporterOptions } from './vitest/samples-reporter.ts';

export interface SamplesOptions extends SamplesReporterOptions {
  /** The project's folder: packages are found from here, and files are named from here. Default: working directory. */
  root?: string;
  /** Page files or patterns. Default: the Markdown below `content`. */
  include?: string[];
  /** Only samples of these languages. */
  languages?: string[];
  /** The documented product and its versions. */
  product?: ProductSettings;
  /** Only this version of the product, or those in this range. */
  productVersion?: string;
  /** Bytes that a scope may print; default 1 MiB. */
  outputLimit?: number;
}

export const projectName = 'samples';
const runnerFile = fileURLToPath(new URL('./vitest/run-page.ts', import.meta.url));

/**
 * Makes each Markdown page a Vitest test file, and each of its samples a test.
 *
 *     // vitest.config.ts
 *     export default defineConfig({ plugins: [samples()] });
 */
export function samples(options: SamplesOptions = {}): Plugin {
  const root = resolve(options.root ?? process.cwd());
  const { product } = options;
  const asked = product ?? options.productVersion;
  const versions = asked === undefined ? [] : selectVersions(product, options.productVersion);
  const settings: RunSettings = {
    ...{ root, outputLimit: options.outputLimit ?? 1024 * 1024 },
    ...(product ? { product: { name: product.name, versions } } : {}),
  };
  const toFile = (path: string) => relative(root, path).replaceAll('\\', '/');
  const include = options.include ?? ['content/**/*.{md,mdx}'];
  const exclude = ['**/node_modules/**', '**/_*', '**/_*/**'];
  /** The types of all pages are checked when the first page that has any is loaded; in watch mode, again for each. */
  const readTypes = async () => {
    const paths = await glob(include, { cwd: root, absolute: true, ignore: exclude });
    const texts = await Promise.all(
      paths.map(async (path) => ({ file: toFile(path), text: await readFile(path, 'utf8') })),
    );
    return checkTypes(
      texts.filter(({ text }) => /[`~]{3}\s*(?:tsx?|typescript|mts|cts)/.test(text)).map(planPage),
      root,
    );
  };
  let types: ReturnType<typeof readTypes> | undefined;
  const addTypeProblems = async (plan: PagePlan) => {
    const steps = plan.scopes
      .filter(({ language }) => /^tsx?$/.test(language))
      .flatMap((scope) => scope.steps);
    if (steps.length === 0) return;
    types ??= readTypes();
    const problems = await types;
    for (const step of steps) step.typeProblems = problems?.get(step.id) ?? [];
  };
  return {
    name: 'tierzero:samples',
    watchChange: () => {
      types = undefined;
    },
    enforce: 'pre',
    config: () => ({
      test: {
        name: projectName,
        ...{ include, exclude },
        pool: 'forks',
        isolate: false,
      },
    }),
    configureVitest({ vitest, project }) {
      project.config.passWithNoTests = true;
      vitest.config.reporters.push(new SamplesReporter(project.name, options) as never);
    },
    async load(id) {
      if (!/\.mdx?$/.test(id)) return undefined;
      const text = await readFile(id, 'utf8');
      const plan = filterLanguages(planPage({ file: toFile(id), text }), options.languages);
      await addTypeProblems(plan);
      return createPageModule(id, text, plan, settings, runnerFile);
    },
  };
}

function filterLanguages(plan: ReturnType<typeof planPage>, languages: readonly string[] | undefined) {
  if (!languages?.length) return plan;
  const wanted = languages.map((name) => findLanguage(name) ?? name);
  return { ...plan, scopes: plan.scopes.filter(({ language }) => wanted.includes(language)) };
}
