import { availableParallelism } from 'node:os';
import type { PageKeys, SamplesCache } from './cache/samples-cache.ts';
import { findEvaluator } from './evaluators/index.ts';
import { filterLanguages } from './filter-languages.ts';
import { formatPageFile } from './format-page-file.ts';
import { goodOutcomes } from './outcome.ts';
import type { PagePlan } from './plan.ts';
import { prepareScopes } from './prepare-scopes.ts';
import { type PageSource, planText } from './read-page.ts';
import { createResult } from './report/create-result.ts';
import type { SampleResult } from './report/report.ts';
import type { RunSettings } from './run-settings.ts';
import { scheduleScopes } from './schedule-scopes.ts';
import { applyTypes, isTyped } from './typecheck/apply-types.ts';
import { checkTypes } from './typecheck/check-types.ts';
import { namesLanguage } from './vitest/read-facts.ts';

/** A page all of whose samples ran. */
export interface RanPage {
  path: string;
  /** As it stands in reports. */
  file: string;
  results: SampleResult[];
  /** Whether nothing has to be said of it: no problem, and each sample is as it should be. */
  isGood: boolean;
  /** Under what the cache keeps the results. */
  keys?: PageKeys;
  /** Each step holds what became of it, so that Vitest can tell it without running anything. */
  plan: PagePlan;
}

export interface PagesOptions {
  settings: RunSettings;
  /** Only samples of these languages; none names all. */
  languages: readonly string[];
  cache?: SamplesCache;
  onPage?: (page: RanPage) => void;
}

interface PlannedPage {
  path: string;
  text: string | undefined;
  plan: PagePlan;
  keys?: PageKeys;
}

/** Whether samples of a language are made ready together, those of all pages. */
const isPrepared = (language: string): boolean => findEvaluator(language)?.prepare !== undefined;

/** Pages of which a queue is told ahead, so that it never waits for the next. */
const queuedPages = 8 * availableParallelism();
/** Pages that are planned before one of them can run. */
const plannedPages = 256;

/**
 * Runs the samples of some pages in this process: starting Vitest takes longer than most runs.
 *
 * @param pages those that can hold samples.
 * @returns the pages in their order.
 */
export async function runPages(pages: readonly PageSource[], options: PagesOptions): Promise<RanPage[]> {
  const isLate = (text = '') => namesLanguage(text, (language) => isPrepared(language) || isTyped(language));
  const [late, early] = [true, false].map((kind) => pages.filter(({ text }) => isLate(text) === kind));
  const waiting: PlannedPage[] = [];
  for (const { path, text } of late ?? []) waiting.push(await planOne(path, text, options));
  // What all pages share takes long, so it starts first, and the pages that need none of it run meanwhile.
  const ready = makeReady(waiting, options);
  ready.catch(() => {}); // Those who wait for it below get the error.
  const ran = new Map<string, RanPage>();
  const runOne = async (page: PlannedPage) => {
    const done = await runPlanned(page, options.settings);
    ran.set(page.path, done);
    options.onPage?.(done);
  };
  await runInLanes(early ?? [], ({ path, text }) => planOne(path, text, options), runOne);
  await ready;
  await runInLanes(waiting, async (page) => page, runOne);
  return pages.flatMap(({ path }) => ran.get(path) ?? []);
}

async function planOne(
  path: string,
  text: string | undefined,
  { settings, languages, cache }: PagesOptions,
): Promise<PlannedPage> {
  const file = formatPageFile(settings.root, path);
  const plan = filterLanguages(planText(file, text), languages);
  const page: PlannedPage = { path, text, plan };
  await findKeys(page, cache);
  return page;
}

/** Asks the cache what of a page need not run. */
async function findKeys(page: PlannedPage, cache: SamplesCache | undefined): Promise<void> {
  const keys = page.text === undefined ? undefined : await cache?.fillPlan(page.plan, page.text);
  if (keys) page.keys = keys;
}

/** Checks the types of all pages in one run of the compiler, and compiles one batch for each language. */
async function makeReady(pages: readonly PlannedPage[], { settings, cache }: PagesOptions): Promise<void> {
  const plans = pages.map(({ plan }) => plan);
  const scopes = plans.flatMap((plan) => plan.scopes.filter(({ language }) => isPrepared(language)));
  const [first] = plans;
  const [types] = await Promise.all([
    checkTypes(plans, settings.root),
    first && prepareScopes(first, scopes, settings),
  ]);
  for (const page of pages) {
    applyTypes(page.plan, types);
    await findKeys(page, cache); // What is wrong with a sample's types belongs to its key.
  }
}

/** Plans and runs pages, on each core one at a time; pages whose samples only queue are told ahead. */
async function runInLanes<T>(
  items: readonly T[],
  plan: (item: T) => Promise<PlannedPage>,
  run: (page: PlannedPage) => Promise<void>,
): Promise<void> {
  const takePlan = planAhead(items, plan);
  const queued = new Set<Promise<void>>();
  const work = async () => {
    for (let planned = takePlan(); planned; planned = takePlan()) {
      const page = await planned;
      const running = run(page).finally(() => queued.delete(running));
      if (page.plan.scopes.every(({ language }) => findEvaluator(language)?.isQueued)) queued.add(running);
      else await running;
      while (queued.size >= queuedPages) await Promise.race(queued);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  await Promise.all(queued);
}

/** Plans pages in their order, without waiting for who takes them: toolchains and hosts need that time to start. */
function planAhead<T>(items: readonly T[], plan: (item: T) => Promise<PlannedPage>) {
  const left = [...items].reverse();
  const planned: Promise<PlannedPage>[] = [];
  let isFilling = false;
  const planNext = () => {
    const item = left.pop();
    if (item === undefined) return;
    const page = plan(item);
    page.catch(() => {}); // Who takes it gets the error.
    planned.push(page);
  };
  const fill = () => {
    planNext();
    isFilling = left.length > 0 && planned.length < plannedPages;
    if (isFilling) setImmediate(fill);
  };
  return (): Promise<PlannedPage> | undefined => {
    if (planned.length === 0) planNext();
    if (!isFilling) setImmediate(fill);
    isFilling = true;
    return planned.shift();
  };
}

async function runPlanned({ path, plan, keys }: PlannedPage, settings: RunSettings): Promise<RanPage> {
  const runScope = scheduleScopes(plan, settings);
  const results: SampleResult[] = [];
  for (const scope of plan.scopes) {
    const found = await runScope(scope);
    for (const step of scope.steps) {
      const own = found.get(step);
      if (!own) continue;
      step.judged = own;
      if (!step.setup) results.push(createResult(plan.file, scope.language, step, own));
    }
  }
  const samples = plan.scopes.flatMap(({ steps }) => steps).filter(({ setup }) => !setup);
  const isFine = ({ outcome }: SampleResult) =>
    goodOutcomes.includes(outcome) || (outcome === 'unavailable' && settings.allowMissing === true);
  const isGood = plan.diagnostics.length === 0 && results.length === samples.length && results.every(isFine);
  return { path, file: plan.file, results, isGood, plan, ...(keys ? { keys } : {}) };
}
