import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { SampleResult } from '../report/report.ts';

/** What of a result is kept: the rest stands on the page, or is new in each run. */
export type KeptResult = Pick<
  SampleResult,
  'outcome' | 'ms' | 'ranAt' | 'toolchain' | 'productVersions' | 'error' | 'message'
>;

/** A page all of whose samples were good. */
export interface KeptPage {
  results: SampleResult[];
  /** What else the results depend on: hash by what it is (`toolchain python`, `file a/b.json`, `env NAME`). */
  needs: Record<string, string>;
}

/** The results of earlier runs, by hashes of all that they depend on. Only good ones are kept. */
export interface CacheStore {
  pages: Record<string, KeptPage>;
  scopes: Record<string, KeptResult[]>;
}

interface CacheFile extends CacheStore {
  format: string;
}

const format = `tierzero-samples-1 ${process.platform} ${process.arch}`;
const cacheFile = join('.tierzero', 'samples-cache.json');

/** Reads the cache of a project. One that is damaged, or from elsewhere, is left aside, with a note. */
export function readCache(root: string): { store: CacheStore; note?: string } {
  const path = join(root, cacheFile);
  const empty = { pages: {}, scopes: {} };
  if (!existsSync(path)) return { store: empty };
  try {
    const data = JSON.parse(readFileSync(path, 'utf8')) as Partial<CacheFile>;
    if (data.format === format && isRecord(data.pages) && isRecord(data.scopes))
      return { store: { pages: data.pages, scopes: data.scopes } };
    return {
      store: empty,
      note: `The cache at ${cacheFile} is of another machine or version: it is not used.`,
    };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { store: empty, note: `The cache at ${cacheFile} is damaged: it is not used.` };
  }
}

const isRecord = (value: unknown): value is Record<string, never> =>
  typeof value === 'object' && value !== null;

/** Writes the cache, whole or not at all. */
export function writeCache(root: string, store: CacheStore): void {
  const path = join(root, cacheFile);
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.${process.pid}.tmp`;
  writeFileSync(draft, JSON.stringify({ format, ...store }));
  renameSync(draft, path);
}
