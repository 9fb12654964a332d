import type { Evaluator, Execution, RaisedError } from '../evaluator.ts';
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
        const error: RaisedError | undefined =
          scope.language === 'css' ? checkCss(text) : await checkHtml(text);
        return {
          reached: true,
          stdout: '',
          stderr: '',
          exit: error ? 1 : 0,
          ...(error ? { error } : {}),
          checks: [],
          ms: performance.now() - started,
        };
      }),
    ),
};
