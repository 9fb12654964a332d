import { constants, setPriority } from 'node:os';
import { resolve } from 'node:path';
import { execa } from 'execa';
import { readTestReport, type TestReport } from './read-test-report.ts';
import type { TestStep } from './test-steps.ts';

export interface StepResult extends TestReport {
  name: string;
  ok: boolean;
  seconds: number;
}

const env = {
  ASTRO_DEV_BACKGROUND: '0',
  ASTRO_PREVIEW_BACKGROUND: '0',
  ASTRO_TELEMETRY_DISABLED: '1',
  // Tests start some two hundred commands, which read the same code.
  NODE_COMPILE_CACHE: resolve('node_modules/.cache/compiled'),
};

/**
 * One step as a process of its own.
 *
 * @param onOutput told a heading and what the step prints: as it comes, or as a whole where steps run at once.
 * @param yields whether it leaves the processor to others that want it.
 */
export async function runStep(
  step: TestStep,
  onOutput: (text: string) => void,
  yields = false,
): Promise<StepResult> {
  const started = performance.now();
  const heading = `\n── ${step.name}: ${step.what}\n`;
  if (!step.light) onOutput(heading);
  const running = execa('node', step.args, {
    ...(step.light ? { stdin: 'ignore', all: true } : { stdio: ['ignore', 'inherit', 'inherit'] }),
    preferLocal: true,
    reject: false,
    env: { ...env, ...step.env },
  });
  if (yields && running.pid) setPriority(running.pid, constants.priority.PRIORITY_LOW);
  const { exitCode, all } = await running;
  if (step.light) onOutput(`${heading}${all}\n`);
  const ok = exitCode === 0;
  const report = readTestReport(step.report) ?? { passed: ok ? 1 : 0, failed: ok ? 0 : 1, failures: [] };
  // A runner that dies after its last test has passed has failed all the same.
  const failed = ok ? report.failed : Math.max(1, report.failed);
  return { ...report, name: step.name, ok, failed, seconds: (performance.now() - started) / 1000 };
}
