import type { TestRunner } from 'vitest';

/** What a worker imports to be told what the main process knows of a page; the page's path follows, encoded. */
export const factsPrefix = 'virtual:tierzero-facts/';

/** Asks the main process, from a runner in a worker, for what it knows of a page. */
export async function importFacts<Facts>(runner: TestRunner, path: string): Promise<Facts> {
  // Vitest gives each runner its own means to import, and keeps its type to itself.
  const { moduleRunner } = runner as unknown as { moduleRunner: FactsImporter<Facts> };
  return (await moduleRunner.import(factsPrefix + encodeURIComponent(path))).default;
}

interface FactsImporter<Facts> {
  import: (id: string) => Promise<{ default: Facts }>;
}
