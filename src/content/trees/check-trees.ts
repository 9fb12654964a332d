import type { Diagnostic } from '../../diagnostics/index.ts';
import type { Page } from '../page.ts';
import { type Branch, parseTree, type Step } from './parse-tree.ts';

/**
 * The paths of the troubleshooting pages: each leads to an end. A branch to a step that does not exist is reported by
 * `checkLinks`, as for every page.
 */
export function checkTrees(pages: readonly Page[]): Diagnostic[] {
  return pages
    .filter(({ collection }) => collection === 'troubleshooting')
    .flatMap((page) => {
      const steps = parseTree(page);
      if (steps.length === 0) return importsText(page) ? [] : [noSteps(page)];
      return [...findLoops(steps).map((loop) => describeLoop(loop, page)), ...findLost(steps, page)];
    });
}

/** A page in MDX may take its steps from another file, which only the build reads. */
const importsText = ({ tree }: Page): boolean =>
  tree.children.some((node) => node.type === 'mdxjsEsm' && /\.mdx?['"]/.test(node.value));

interface Loop {
  branch: Branch;
  from: Step;
  to: Step;
}

/** Branches that lead back to a step on the way to them, met in a walk from the start. */
function findLoops(steps: readonly Step[]): Loop[] {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const done = new Set<Step>();
  const loops: Loop[] = [];
  const walk = (from: Step, way: readonly Step[]) => {
    for (const branch of from.branches) {
      const to = byId.get(branch.to);
      if (!to) continue;
      if (to === from || way.includes(to)) loops.push({ branch, from, to });
      else if (!done.has(to)) walk(to, [...way, from]);
    }
    done.add(from);
  };
  for (const step of steps) if (!done.has(step)) walk(step, []);
  return loops;
}

function findLost(steps: readonly Step[], page: Page): Diagnostic[] {
  const reached = new Set(steps.flatMap(({ branches }) => branches.map(({ to }) => to)));
  return steps
    .slice(1)
    .filter(({ id }) => !reached.has(id))
    .map((step) => ({
      code: 'TZ_TREE_LOST_STEP',
      severity: 'error',
      message: `No step leads to "${step.title}", so no reader ever sees it.`,
      hint: `Link to it from another step: \`[Yes](#${step.id})\`.`,
      place: { file: page.file, line: step.line, column: 1 },
    }));
}

const describeLoop = ({ branch, from, to }: Loop, page: Page): Diagnostic => ({
  code: 'TZ_TREE_LOOP',
  severity: 'error',
  message: `"${from.title}" leads back to "${to.title}": a reader would go round for ever.`,
  hint: 'Lead on to a step that says what to do when this did not help. The page adds the way back by itself.',
  place: { file: page.file, line: branch.line, column: branch.column },
});

const noSteps = (page: Page): Diagnostic => ({
  code: 'TZ_TREE_NO_STEPS',
  severity: 'error',
  message: 'The troubleshooting page has no steps.',
  hint: 'Write each step as a `## Heading` that asks something, and links to the next ones: `[Yes](#next-step)`.',
  place: { file: page.file, line: 1, column: 1 },
});
