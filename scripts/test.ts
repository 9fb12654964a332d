import { execa } from 'execa';
import { findNearestName, TierzeroError } from '../src/diagnostics/index.ts';
import { defineCommand, runMain } from './command/index.ts';
import { ensureChromium } from './setup/ensure-chromium.ts';
import { ensureToolchains } from './setup/ensure-toolchains.ts';
import { readTestReport, type TestReport } from './test/read-test-report.ts';
import { type TestStep, testSteps } from './test/test-steps.ts';

const stepNames = testSteps.map((step) => step.name);

interface StepResult extends TestReport {
  name: string;
  ok: boolean;
  seconds: number;
}

/** One step as a process of its own, its output shown as it comes. */
async function runStep(step: TestStep): Promise<StepResult> {
  const started = performance.now();
  const { exitCode } = await execa('node', step.args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    preferLocal: true,
    reject: false,
    env: { ASTRO_DEV_BACKGROUND: '0', ASTRO_PREVIEW_BACKGROUND: '0', ASTRO_TELEMETRY_DISABLED: '1' },
  });
  const ok = exitCode === 0;
  const report = readTestReport(step.report) ?? { passed: ok ? 1 : 0, failed: ok ? 0 : 1, failures: [] };
  // A runner that dies after its last test has passed has failed all the same.
  const failed = ok ? report.failed : Math.max(1, report.failed);
  return {
    name: step.name,
    ok,
    passed: report.passed,
    failed,
    failures: report.failures,
    seconds: (performance.now() - started) / 1000,
  };
}

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
    const results: StepResult[] = [];
    for (const step of steps) {
      output.stderr(`\n── ${step.name}: ${step.what}\n`);
      results.push(await runStep(step));
    }
    const total = (key: 'passed' | 'failed') => results.reduce((sum, result) => sum + result[key], 0);
    output.stderr(`\n${results.map(formatResult).join('')}\n`);
    for (const failure of results.flatMap(({ failures }) => failures)) output.stderr(`✗ ${failure}\n\n`);
    output.stdout(`${total('passed')} passed, ${total('failed')} failed\n`);
    return results.length > 0 && results.every((result) => result.ok) ? 0 : 1;
  },
});

if (import.meta.main) await runMain(command);
