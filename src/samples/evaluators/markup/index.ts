import type { Evaluator, Execution } from '../evaluator.ts';
import { findDepthError } from '../find-depth-error.ts';
import { createQuietExecution } from '../quiet-execution.ts';
import type { RaisedError } from '../raised-error.ts';

/** HTML and CSS: parsed and validated in this process. */
export const markup: Evaluator = {
  languages: ['html', 'css'],
  needs: 'Nothing.',
  findToolchain: async () => 'Tierzero',
  evaluate: (scope) =>
    Promise.all(
      scope.steps.map(async ({ text }): Promise<Execution> => {
        const started = performance.now();
        const error = await findError(scope.language, text);
        return createQuietExecution(error, started);
      }),
    ),
};

/** The parsers are large, and loaded where a page has something for them. */
async function findError(language: string, text: string): Promise<RaisedError | undefined> {
  if (language === 'css') return (await import('./check-css.ts')).checkCss(text);
  return findDepthError(text, 'markup') ?? (await import('./check-html.ts')).checkHtml(text);
}
