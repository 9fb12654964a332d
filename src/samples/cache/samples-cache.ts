import { findEvaluator } from '../evaluators/index.ts';
import { goodOutcomes } from '../outcome.ts';
import type { PagePlan, Scope } from '../plan.ts';
import type { SampleResult } from '../report/report.ts';
import { type CacheStore, type KeptPage, readCache, writeCache } from './cache-store.ts';
import { createPageKey, createScopeKey, findNeeds, hash, hashNeed } from './create-keys.ts';

/** The cache of one run: what it knew before, and what the run adds. */
export interface SamplesCache {
  /** Why an existing cache is not used. */
  note?: string;
  /** The results of a page of which nothing changed since all its samples were good. */
  findPage: (file: string, text: string) => Promise<SampleResult[] | undefined>;
  /** Marks the scopes of a page that need not run again. Answers under what its results will be kept, where they can. */
  fillPlan: (plan: PagePlan, text: string) => Promise<PageKeys | undefined>;
  /** Learns what became of a page's samples. */
  addPage: (keys: PageKeys, results: readonly SampleResult[]) => void;
  save: () => void;
}

/** Under what the results of a page are kept. Plain data: it travels from the workers. */
export interface PageKeys {
  /** Of the whole page; absent where it has problems of its own. */
  page?: string;
  /** What else the page depends on. */
  needs: Record<string, string>;
  /** The key of each scope with the ids of its steps; setup, which is not listed, is an empty one. */
  scopes: { key: string; steps: string[] }[];
}

const isGood = ({ outcome }: { outcome: SampleResult['outcome'] }) => goodOutcomes.includes(outcome);
/** What asks others than this machine is asked again each time. */
const isAlone = (plan: PagePlan) =>
  plan.scopes.every(({ steps }) => steps.every(({ limits }) => !limits.network));

/**
 * Opens the cache of a project. Entries that this run does not meet are kept, up to a limit.
 *
 * @param runKey of `createRunKey`.
 */
export function openCache(root: string, runKey: string): SamplesCache {
  const { store, note } = readCache(root);
  const fresh: CacheStore = { pages: {}, scopes: {} };
  const toolchains = new Map<string, Promise<string | undefined>>();
  const findToolchain = (language: string) => {
    const known = toolchains.get(language) ?? Promise.resolve(findEvaluator(language)?.findToolchain());
    toolchains.set(language, known);
    return known;
  };
  const holds = async ({ needs }: KeptPage) => {
    for (const [need, state] of Object.entries(needs)) {
      const [, language] = /^toolchain (.*)$/.exec(need) ?? [];
      const present = language === undefined ? hashNeed(need, root) : await findToolchain(language);
      if (present !== state) return false;
    }
    return true;
  };
  const keyOfScope = async (plan: PagePlan, scope: Scope) => {
    const needs = await findNeeds({ ...plan, scopes: [scope] }, root, findToolchain);
    return hash(createScopeKey(runKey, plan, scope), JSON.stringify(needs));
  };
  return {
    ...(note ? { note } : {}),
    findPage: async (file, text) => {
      const key = createPageKey(runKey, file, text);
      const known = store.pages[key];
      if (!known || !(await holds(known))) return undefined;
      fresh.pages[key] = known;
      return known.results.map((result) => ({ ...result, cached: true }));
    },
    fillPlan: async (plan, text) => {
      if (!isAlone(plan)) return undefined;
      const keys: PageKeys = { needs: await findNeeds(plan, root, findToolchain), scopes: [] };
      if (plan.diagnostics.length === 0) keys.page = createPageKey(runKey, plan.file, text);
      for (const scope of plan.scopes) {
        const key = await keyOfScope(plan, scope);
        keys.scopes.push({ key, steps: scope.steps.map(({ id, setup }) => (setup ? '' : id)) });
        const known = store.scopes[key];
        if (known?.length === scope.steps.length) scope.kept = known;
      }
      // What a group leaves in its directory is there only if all of it runs.
      for (const { group } of plan.scopes.filter((scope) => scope.group !== undefined && !scope.kept))
        for (const scope of plan.scopes) if (scope.group === group) delete scope.kept;
      return keys;
    },
    addPage: (keys, results) => {
      const byId = new Map(results.map((result) => [result.id, result]));
      for (const { key, steps } of keys.scopes) {
        const own = steps.map((id) => (id === '' ? setupResult : byId.get(id)));
        if (own.every((result) => result !== undefined && isGood(result)))
          fresh.scopes[key] = own.flatMap((result) => (result ? [keepResult(result)] : []));
      }
      const expected = keys.scopes.flatMap(({ steps }) => steps.filter((id) => id !== '')).length;
      if (keys.page === undefined || results.length !== expected || !results.every(isGood)) return;
      fresh.pages[keys.page] = { results: [...results], needs: keys.needs };
    },
    save: () =>
      writeCache(
        root,
        trim({ pages: { ...store.pages, ...fresh.pages }, scopes: { ...store.scopes, ...fresh.scopes } }),
      ),
  };
}

/** Setup is not listed; where its scope was good, so was it. */
const setupResult = { outcome: 'passed', ms: 0, ranAt: '', productVersions: [] as string[] } as const;

function keepResult(
  result: Pick<SampleResult, 'outcome' | 'ms' | 'ranAt' | 'productVersions'> & Partial<SampleResult>,
) {
  const { outcome, ms, ranAt, toolchain, productVersions, error, message } = result;
  return {
    ...{ outcome, ms, ranAt, productVersions: [...productVersions] },
    ...(toolchain ? { toolchain } : {}),
    ...(error ? { error } : {}),
    ...(message ? { message } : {}),
  };
}

/** The newest entries stand last. */
const limit = 100_000;
const trim = ({ pages, scopes }: CacheStore): CacheStore => ({
  pages: Object.fromEntries(Object.entries(pages).slice(-limit)),
  scopes: Object.fromEntries(Object.entries(scopes).slice(-limit)),
});
