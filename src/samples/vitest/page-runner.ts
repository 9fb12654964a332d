import { relative } from 'node:path';
import { type RunnerTestFile, TestRunner } from 'vitest';
import { openCache, type PageKeys, type SamplesCache } from '../cache/samples-cache.ts';
import { addEvaluator } from '../evaluators/index.ts';
import { filterLanguages } from '../filter-languages.ts';
import { planText, readPageText } from '../read-page.ts';
import { importFacts } from './import-facts.ts';
import { applyFacts, needsFacts, type PageFacts, type RunnerSettings } from './page-facts.ts';
import { registerTests } from './register-tests.ts';
import { runPage } from './run-page.ts';

declare module 'vitest' {
  interface ProvidedContext {
    tierzero: RunnerSettings;
  }
  interface TaskMeta {
    tierzeroKeys?: PageKeys;
  }
}

let cache: SamplesCache | undefined;

/**
 * Plans pages in the worker that runs them. Through Vite each would be parsed, transformed and mapped by the one main
 * process, which all workers then wait for. What is known of a page only when all are seen comes from there.
 */
export default class PageRunner extends TestRunner {
  #file: RunnerTestFile | undefined;

  override onCollectStart(file: RunnerTestFile): void {
    super.onCollectStart(file);
    this.#file = file;
  }

  override async importFile(path: string, source: 'collect' | 'setup'): Promise<unknown> {
    if (source !== 'collect') return super.importFile(path, source);
    const { settings, languages, runKey } = this.injectValue('tierzero') as unknown as RunnerSettings;
    for (const language of settings.languages ?? []) addEvaluator(language);
    const file = relative(settings.root, path).replaceAll('\\', '/');
    const text = await readPageText(path);
    const plan = filterLanguages(planText(file, text), languages);
    if (needsFacts(plan)) applyFacts(plan, await importFacts<PageFacts>(this, path));
    if (runKey !== undefined && text !== undefined) {
      cache ??= openCache(settings.root, runKey);
      const keys = await cache.fillPlan(plan, text);
      if (keys && this.#file) this.#file.meta.tierzeroKeys = keys;
    }
    registerTests(plan, runPage(plan, settings));
    return undefined;
  }
}
