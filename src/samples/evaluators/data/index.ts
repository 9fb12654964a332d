import { writeFiles } from '../../hosts/workspace.ts';
import type { Scope, Step } from '../../plan.ts';
import type { EvaluationContext, Evaluator, Execution } from '../evaluator.ts';
import { createQuietExecution } from '../quiet-execution.ts';
import type { RaisedError } from '../raised-error.ts';
import { type DataParser, parseJson, parseJsonWithComments, parseTomlText, parseYaml } from './parse-data.ts';

const parsers: Record<string, { name: string; parse: DataParser }> = {
  json: { name: 'JSON', parse: parseJson },
  jsonc: { name: 'JSON with comments', parse: parseJsonWithComments },
  yaml: { name: 'YAML', parse: parseYaml },
  toml: { name: 'TOML', parse: parseTomlText },
};

/** Data formats, parsed in this process, and validated where the fence names a JSON Schema. */
export const data: Evaluator = {
  languages: Object.keys(parsers),
  needs: 'Nothing.',
  findToolchain: async () => 'Tierzero',
  evaluate: async (scope: Scope, context: EvaluationContext) =>
    Promise.all(scope.steps.map((step) => evaluateStep(step, scope.language, context))),
};

async function evaluateStep(step: Step, language: string, context: EvaluationContext): Promise<Execution> {
  const started = performance.now();
  writeFiles(context.workspace, step.files);
  return createQuietExecution(await findError(step, language, context), started);
}

async function findError(
  step: Step,
  language: string,
  context: EvaluationContext,
): Promise<RaisedError | undefined> {
  const { name, parse } = parsers[language] ?? { name: language, parse: parseJson };
  const parsed = parse(step.text);
  if (parsed.problem) {
    const { message, ...place } = parsed.problem;
    return { name: 'SyntaxError', message: `not valid ${name}: ${message}`, ...place };
  }
  if (step.schema === undefined) return undefined;
  // Loaded where a schema is named: most runs see none, and start sooner.
  const { validateData } = await import('./validate-data.ts');
  return validateData(parsed, step.schema, context);
}
