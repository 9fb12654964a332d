import { findNearestName, TierzeroError } from '../src/diagnostics/index.ts';
import { defineCommand, runMain } from './command/index.ts';
import { ensureChromium } from './setup/ensure-chromium.ts';
import { ensureToolchains } from './setup/ensure-toolchains.ts';
import type { StepResult } from './test/run-step.ts';
import { runSteps } from './test/run-steps.ts';
import { type TestStep, testSteps } from './test/test-steps.ts';

const stepNames = testSteps.map((step) => step.name);

const formatResult = (result: StepResult) =>
  `  ${result.ok ? 'ok    ' : 'FAILED'}  ${result.name.padEnd(12)} ${String(result.passed).padStart(5)} passed ` +
  `${String(result.failed).padStart(4)} failed ${result.seconds.toFixed(1).padStart(7)} s\n`;

function chooseSteps(only: string | undefined): readonly TestStep[] {
  if (only === undefined) return testSteps;
  return only.split(',').map((name) => {
    const step = testSteps.find((candidate) => candidate.name === name);
    if (step) return step;
    const nearest = findNearestName(name, stepNames);
    throw new TierzeroError({
      code: 'TZ_TEST_UNKNOWN_STEP',
      message: `There is no test step \`${name}\`.`,
      hint: nearest ? `Did you mean \`${nearest}\`?` : `There are: ${stepNames.join(', ')}.`,
    });
  });
}

export const command = defineCommand({
  name: 'test',
  description: 'run every check and every test',
  args: {
    only: {
      type: 'string',
      valueHint: 'NAME,...',
      description: `steps: ${stepNames.join(', ')}`,
    },
  },
  examples: ['npm test', 'npm test -- --only unit', 'npm test -- --only lint,types'],
  async run(args, output) {
    const steps = chooseSteps(args.only);
    const log = (line: string) => output.stderr(`${line}\n`);
    if (steps.some((step) => step.needs?.includes('toolchains'))) ensureToolchains(log);
    if (steps.some((step) => step.needs?.includes('chromium'))) ensureChromium(log);
    const results = await runSteps(steps, output.stderr);
    const total = (key: 'passed' | 'failed') => results.reduce((sum, result) => sum + result[key], 0);
    output.stderr(`\n${results.map(formatResult).join('')}\n`);
    for (const failure of results.flatMap(({ failures }) => failures)) output.stderr(`✗ ${failure}\n\n`);
    output.stdout(`${total('passed')} passed, ${total('failed')} failed\n`);
    return results.length > 0 && results.every((result) => result.ok) ? 0 : 1;
  },
});

if (import.meta.main) await runMain(command);
