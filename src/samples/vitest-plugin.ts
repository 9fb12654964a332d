import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vitest/config';
import { createRunSettings } from './create-run-settings.ts';
import { formatPageFile } from './format-page-file.ts';
import type { SamplesReport } from './report/report.ts';
import type { SamplesOptions } from './samples-options.ts';
import { factsPrefix } from './vitest/import-facts.ts';
import type { PageLoader } from './vitest/load-pages.ts';

export type { SamplesOptions } from './samples-options.ts';

const judgedRunnerFile = fileURLToPath(new URL('./vitest/judged-runner.ts', import.meta.url));
const ownFolder = import.meta.dirname.replaceAll('\\', '/');
/** The tester's own files, which workers load as they are: through Vite, that took them longer than a page. */
const ownFiles = new RegExp(`^${ownFolder.replace(/[^\w/]/g, '\\$&')}/.*\\.ts$`);
/** Lets Node strip the types of these files below node_modules too. */
const registerFile = new URL('../entry/register.mjs', import.meta.url).href;
const exclude = ['**/node_modules/**', '**/_*', '**/_*/**'];

/**
 * Makes each Markdown page a Vitest test file, and each of its samples a test.
 *
 *     // vitest.config.ts
 *     export default defineConfig({ plugins: [samples()] });
 */
export function samples(options: SamplesOptions = {}): Plugin {
  const { judged } = options;
  const settings = createRunSettings(options);
  const include = options.include ?? ['content/**/*.{md,mdx}'];
  let loader: Promise<PageLoader> | undefined;
  // Most of the tester, which a run of other tests does without.
  const useLoader = async () => {
    loader ??= import('./vitest/load-pages.ts').then(({ createPageLoader }) =>
      createPageLoader(options, settings, { include, exclude }),
    );
    return loader;
  };
  const onReport = async (report: SamplesReport) => {
    (await useLoader()).keepResults(report);
    await options.onReport?.(report);
  };
  return {
    name: 'tierzero:samples',
    enforce: 'pre',
    config: () => ({
      test: {
        name: 'samples',
        ...{ include, exclude, pool: 'forks', isolate: false },
        // Where nothing runs, one thread tells it all before a second process has started.
        ...(judged ? { runner: judgedRunnerFile, pool: 'threads' } : {}),
        ...{ execArgv: ['--import', registerFile], server: { deps: { external: [ownFiles] } } },
        // What a page becomes depends on more than its text, so Vitest must not keep it.
        fsModuleCache: false,
        // A worker mostly waits for its hosts, so one per core keeps the cores busy, and Vitest's own default does not.
        maxWorkers: judged ? 1 : availableParallelism(),
      },
    }),
    async configureVitest({ vitest, project }) {
      project.config.passWithNoTests = true;
      project.provide('tierzero', { settings });
      const { SamplesReporter } = await import('./vitest/samples-reporter.ts');
      const reporter = new SamplesReporter(project.name, { ...options, onReport });
      vitest.config.reporters.push(reporter as never);
    },
    watchChange: async () => (await loader)?.forgetTypes(),
    resolveId: (id) => (id.startsWith(factsPrefix) ? `\0${id}` : undefined),
    async load(id) {
      if (id.startsWith(`\0${factsPrefix}`)) {
        const path = decodeURIComponent(id.slice(factsPrefix.length + 1));
        const plan = judged?.get(formatPageFile(settings.root, path));
        // As text: a module is parsed several times on its way, and a text is one token.
        return `export default JSON.parse(${JSON.stringify(JSON.stringify(plan))});`;
      }
      return /\.mdx?$/.test(id) ? (await useLoader()).load(id) : undefined;
    },
  };
}
