import { relative } from 'node:path';
import { type RunnerTestFile, TestRunner, test } from 'vitest';
import { openCache, type PageKeys, type SamplesCache } from '../cache/samples-cache.ts';
import { addEvaluator } from '../evaluators/index.ts';
import { filterLanguages } from '../filter-languages.ts';
import type { PagePlan } from '../plan.ts';
import { planText, readPageText } from '../read-page.ts';
import type { RunSettings } from '../run-settings.ts';
import { listTests } from './list-tests.ts';
import { applyFacts, factsPrefix, needsFacts, type PageFacts, type RunnerSettings } from './page-facts.ts';
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
    const { settings, languages, runKey, isJudged } = this.injectValue(
      'tierzero',
    ) as unknown as RunnerSettings;
    for (const language of settings.languages ?? []) addEvaluator(language);
    const file = relative(settings.root, path).replaceAll('\\', '/');
    const text = await readPageText(path);
    const plan = filterLanguages(planText(file, text), languages);
    if (isJudged || needsFacts(plan)) applyFacts(plan, await this.#importFacts(path));
    if (runKey !== undefined && text !== undefined) {
      cache ??= openCache(settings.root, runKey);
      const keys = await cache.fillPlan(plan, text);
      if (keys && this.#file) this.#file.meta.tierzeroKeys = keys;
    }
    registerTests(plan, settings);
    return undefined;
  }

  async #importFacts(path: string): Promise<PageFacts> {
    // Vitest gives each runner its own means to import, and keeps its type to itself.
    const { moduleRunner } = this as unknown as { moduleRunner: FactsImporter };
    return (await moduleRunner.import(factsPrefix + encodeURIComponent(path))).default;
  }
}

interface FactsImporter {
  import: (id: string) => Promise<{ default: PageFacts }>;
}

function registerTests(plan: PagePlan, settings: RunSettings): void {
  const page = runPage(plan, settings);
  for (const each of listTests(plan))
    if ('id' in each) test(each.name, page.options(each.id), page.sample(each.id));
    else test(each.name, page.problem(each.problem));
}
