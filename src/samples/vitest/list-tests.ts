import type { PagePlan } from '../plan.ts';

/** A test of a page: a sample by its id, or a problem of the page by its number. */
export type PageTest = { name: string; line: number } & ({ id: string } | { problem: number });

/** The tests of a page in the order of its lines. Setup is none of its own. */
export function listTests({ diagnostics, scopes }: PagePlan): PageTest[] {
  const problems = diagnostics.map(({ code, place }, problem): PageTest => {
    const line = place?.line ?? 1;
    return { name: `${code} (line ${line})`, line, problem };
  });
  const samples = scopes
    .flatMap(({ steps }) => steps)
    .filter(({ setup }) => !setup)
    .map(({ name, id, line }): PageTest => ({ name, line, id }));
  return [...problems, ...samples].sort((a, b) => a.line - b.line);
}
