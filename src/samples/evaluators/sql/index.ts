import { join } from 'node:path';
import { writeFiles } from '../../hosts/workspace.ts';
import type { Step } from '../../plan.ts';
import { evaluateInOrder, unreached } from '../evaluate-in-order.ts';
import type { EvaluationContext, Evaluator, Execution } from '../evaluator.ts';
import { runModule } from '../javascript/node-host.ts';
import { splitStatements } from './split-statements.ts';

/** SQL on an SQLite database in memory, one per scope. Rows are printed as `sqlite3` prints them: `a|b`. */
export const sql: Evaluator = {
  languages: ['sql'],
  needs: 'Node brings SQLite.',
  findToolchain: async () => `SQLite ${process.versions.sqlite ?? ''}`.trim(),
  evaluate: (scope, context) => evaluateInOrder(scope, (steps) => evaluateSteps(steps, context)),
};

let count = 0;

/** The program that the JavaScript host runs: it prints rows, and answers what inline comments ask. */
function createProgram(steps: readonly Step[], context: EvaluationContext) {
  count += 1;
  const file = join(context.workspace.dir, `sample-sql${count}.mjs`);
  const data = steps.map(({ text }) => splitStatements(text));
  const code = `import { DatabaseSync } from 'node:sqlite';
const database = new DatabaseSync(':memory:');
const show = (value) => value === null ? '' : value instanceof Uint8Array ? Buffer.from(value).toString() : String(value);
const steps = ${JSON.stringify(data)};
for (const [index, statements] of steps.entries()) {
  if (index > 0) __tierzero.step(index);
  for (const { text, line, expected } of statements) {
    let rows;
    try {
      const statement = database.prepare(text);
      statement.setReturnArrays(true);
      rows = statement.all();
    } catch (error) {
      throw Object.assign(new Error(error.message), { name: 'SqlError', code: 'line ' + line });
    }
    const printed = rows.map((row) => row.map(show).join('|')).join('\\n');
    if (expected) __tierzero.text(expected.line, expected.text, printed);
    if (rows.length > 0) process.stdout.write(printed + '\\n');
  }
}
`;
  return { file, code };
}

async function evaluateSteps(steps: readonly Step[], context: EvaluationContext): Promise<Execution[]> {
  for (const step of steps) writeFiles(context.workspace, step.files);
  const { file, code } = createProgram(steps, context);
  const started = performance.now();
  const limit = steps.reduce((sum, { limits }) => sum + limits.timeoutMs, 0);
  const run = await runModule(file, context, limit, code);
  const ms = (performance.now() - started) / steps.length;
  const last = run.answer?.step ?? run.stdout.length - 1;
  return steps.map((_, index): Execution => {
    if (index > last) return unreached();
    const thrown = index === last ? run.answer?.error : undefined;
    const line = Number(/^line (\d+)$/.exec(thrown?.code ?? '')?.[1]);
    return {
      reached: true,
      stdout: run.stdout[index] ?? '',
      stderr: run.stderr[index] ?? '',
      exit: index === last ? run.exit : 0,
      ...(thrown ? { error: { name: thrown.name, message: thrown.message, ...(line ? { line } : {}) } } : {}),
      ...(index === last && run.stopped ? { stopped: run.stopped } : {}),
      checks: run.checks.filter(({ step }) => step === index).map(({ step: _step, ...check }) => check),
      ms,
    };
  });
}
