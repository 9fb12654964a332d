import type { Evaluator, Execution } from '../evaluator.ts';
import { createQuietExecution } from '../quiet-execution.ts';
import { checkCss } from './check-css.ts';
import { checkHtml } from './check-html.ts';

/** HTML and CSS: parsed and validated in this process. */
export const markup: Evaluator = {
  languages: ['html', 'css'],
  needs: 'Nothing.',
  findToolchain: async () => 'Tierzero',
  evaluate: (scope) =>
    Promise.all(
      scope.steps.map(async ({ text }): Promise<Execution> => {
        const started = performance.now();
        const error = scope.language === 'css' ? checkCss(text) : await checkHtml(text);
        return createQuietExecution(error, started);
      }),
    ),
};
