import { fileURLToPath } from 'node:url';
import { openSamplesCache } from '../cache/open-samples-cache.ts';
import type { PageKeys, SamplesCache } from '../cache/samples-cache.ts';
import { addEvaluator } from '../evaluators/index.ts';
import { filterLanguages } from '../filter-languages.ts';
import { formatPageFile } from '../format-page-file.ts';
import { planText, readPageText } from '../read-page.ts';
import type { SamplesReport } from '../report/report.ts';
import type { RunSettings } from '../run-settings.ts';
import type { SamplesOptions } from '../samples-options.ts';
import { applyTypes, isTyped } from '../typecheck/apply-types.ts';
import { createPageModule, type PageModule } from './create-page-module.ts';
import { readTypes } from './read-facts.ts';

const runnerFile = fileURLToPath(new URL('./run-page.ts', import.meta.url));

/** Makes pages modules of tests, and keeps what became of them. */
export interface PageLoader {
  load: (path: string) => Promise<PageModule>;
  /** Checks types anew: a page has changed. */
  forgetTypes: () => void;
  /** Puts the good results of a run into the cache. */
  keepResults: (report: SamplesReport) => void;
}

/** @param pages which pages there are: their types are checked in one run of the compiler. */
export function createPageLoader(
  options: SamplesOptions,
  settings: RunSettings,
  pages: { include: string[]; exclude: string[] },
): PageLoader {
  const { languages = [], judged } = options;
  for (const language of settings.languages ?? []) addEvaluator(language);
  const loaded = new Map<string, PageKeys>();
  let cache: SamplesCache | undefined;
  const useCache = () => {
    if (options.cache !== false) cache ??= openSamplesCache(options);
    return cache;
  };
  let types: ReturnType<typeof readTypes> | undefined;
  return {
    load: async (path) => {
      const file = formatPageFile(settings.root, path);
      const text = await readPageText(path);
      const known = judged?.get(file);
      const plan = known ?? filterLanguages(planText(file, text), languages);
      if (!known && plan.scopes.some(({ language }) => isTyped(language))) {
        types ??= readTypes({ settings, languages, ...pages });
        applyTypes(plan, await types);
      }
      const keys = text === undefined ? undefined : await useCache()?.fillPlan(plan, text);
      if (keys) loaded.set(file, keys);
      return createPageModule(path, text ?? '', plan, settings, runnerFile);
    },
    forgetTypes: () => {
      types = undefined;
    },
    keepResults: ({ samples }) => {
      const byFile = Map.groupBy(samples, ({ file }) => file);
      for (const [file, keys] of loaded) useCache()?.addPage(keys, byFile.get(file) ?? []);
      useCache()?.save();
    },
  };
}
