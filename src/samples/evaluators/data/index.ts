import { writeFiles } from '../../hosts/workspace.ts';
import type { Scope, Step } from '../../plan.ts';
import type { EvaluationContext, Evaluator, Execution } from '../evaluator.ts';
import { findDepthError } from '../find-depth-error.ts';
import { createQuietExecution } from '../quiet-execution.ts';
import type { RaisedError } from '../raised-error.ts';

const names = { json: 'JSON', jsonc: 'JSON with comments', yaml: 'YAML', toml: 'TOML' };

/** Data formats, parsed in this process, and validated where the fence names a JSON Schema. */
export const data: Evaluator = {
  languages: Object.keys(names),
  needs: 'Nothing.',
  findToolchain: async () => 'Tierzero',
  evaluate: async (scope: Scope, context: EvaluationContext) =>
    Promise.all(scope.steps.map((step) => evaluateStep(step, scope.language, context))),
};

async function evaluateStep(step: Step, language: string, context: EvaluationContext): Promise<Execution> {
  const started = performance.now();
  writeFiles(context.workspace, step.files);
  return createQuietExecution(await findError(step, language as keyof typeof names, context), started);
}

async function findError(
  step: Step,
  language: keyof typeof names,
  context: EvaluationContext,
): Promise<RaisedError | undefined> {
  const deep = findDepthError(step.text);
  if (deep) return deep;
  // The parsers, and what validates, are loaded where they are needed: most runs start sooner.
  const { dataParsers } = await import('./parse-data.ts');
  const parsed = dataParsers[language](step.text);
  if (parsed.problem) {
    const { message, ...place } = parsed.problem;
    return { name: 'SyntaxError', message: `not valid ${names[language]}: ${message}`, ...place };
  }
  if (step.schema === undefined) return undefined;
  const { validateData } = await import('./validate-data.ts');
  return validateData(parsed, step.schema, context);
}
