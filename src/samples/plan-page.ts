import { parse as parseYaml } from 'yaml';
import { parseBlocks, parseMarkdown } from '../content/markdown/index.ts';
import type { Diagnostic } from '../diagnostics/index.ts';
import { extractSamples } from './extract-samples.ts';
import type { PagePlan } from './plan.ts';
import { planSamples } from './plan-samples.ts';

/** A page as text. */
export interface PageText {
  /** As it shall stand in reports. */
  file: string;
  text: string;
}

/** From the text of a page to all that runs on it. A page that does not parse becomes one diagnostic. Never throws. */
export function planPage({ file, text }: PageText): PagePlan {
  if (!canHoldFences({ file, text }))
    return { file, scopes: [], diagnostics: [], entry: { tickets: [] }, untested: [] };
  const clean = text.replace(/^\uFEFF/, ' ');
  try {
    const tree = file.endsWith('.mdx') ? parseMarkdown(clean, 'mdx') : parseBlocks(clean);
    const extracted = extractSamples({ file, text: clean, tree });
    const plan = planSamples(file, extracted.fences);
    const frontmatter = tree.children.find((node) => node.type === 'yaml')?.value ?? '';
    const all = [...extracted.diagnostics, ...plan.diagnostics];
    return { ...plan, diagnostics: takeProblems(plan, all), entry: readEntry(frontmatter) };
  } catch (error) {
    return {
      file,
      scopes: [],
      diagnostics: [syntaxProblem(error, file)],
      entry: { tickets: [] },
      untested: [],
    };
  }
}

/** Whether a page has to be parsed at all. MDX always has: it can be wrong without a fence. */
export const canHoldFences = ({ file, text }: PageText): boolean =>
  file.endsWith('.mdx') || text.includes('```') || text.includes('~~~');

/** Gives each diagnostic to the sample at its line; answers those that belong to none. */
function takeProblems(plan: Pick<PagePlan, 'scopes'>, diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const steps = new Map(plan.scopes.flatMap(({ steps }) => steps.map((step) => [step.line, step])));
  return diagnostics.filter((diagnostic) => {
    const step = steps.get(diagnostic.place?.line ?? 0);
    if (!step) return true;
    step.problem ??= diagnostic;
    step.setup = false;
    return false;
  });
}

/** What the tester needs of a frontmatter; `npm run check` is what judges it. */
function readEntry(frontmatter: string): PagePlan['entry'] {
  const entry: PagePlan['entry'] = { tickets: [] };
  if (frontmatter === '') return entry;
  let data: unknown;
  try {
    data = parseYaml(frontmatter);
  } catch {
    return entry; // `npm run check` names the problem; the samples can still run.
  }
  if (typeof data !== 'object' || data === null) return entry;
  const { fixedIn, versions, sources } = data as Record<string, unknown>;
  if (typeof fixedIn === 'string' || typeof fixedIn === 'number') entry.fixedIn = String(fixedIn);
  if (typeof versions === 'string') entry.versions = versions;
  if (Array.isArray(sources))
    entry.tickets = sources.flatMap((source: unknown) => {
      const ref = (source as { ref?: unknown } | null)?.ref;
      return typeof ref === 'string' ? [ref] : [];
    });
  return entry;
}

function syntaxProblem(error: unknown, file: string): Diagnostic {
  const { line, column, reason } = error as { line?: number; column?: number; reason?: string };
  return {
    code: 'TZ_PAGE_SYNTAX',
    severity: 'error',
    message: `The page does not parse: ${reason ?? String(error)}`,
    hint: 'In .mdx, `<` and `{` start code: write `\\<` or `\\{` for the characters, or name the file .md.',
    place: { file, line: line ?? 1, column: column ?? 1 },
  };
}
