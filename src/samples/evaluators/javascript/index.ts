import { evaluateInOrder } from '../evaluate-in-order.ts';
import type { Evaluator } from '../evaluator.ts';

/**
 * JavaScript and TypeScript, in a resident Node process. A scope of several samples is one module, its samples one
 * after the other; a sample that must fail runs after its predecessors in a module of its own.
 */
export const javascript: Evaluator = {
  languages: ['js', 'mjs', 'cjs', 'ts', 'jsx', 'tsx'],
  needs: 'Node is what runs this program.',
  findToolchain: async () => `Node ${process.versions.node}`,
  evaluate: async (scope, context) => {
    // Its parser is large, and loaded where a page has something for it.
    const { evaluateSteps } = await import('./evaluate-steps.ts');
    return evaluateInOrder(scope, (steps) => evaluateSteps(steps, scope.language, context));
  },
};
