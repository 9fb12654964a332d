import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { unreached } from '../evaluators/evaluate-in-order.ts';
import type { EvaluationContext, Evaluator, Execution } from '../evaluators/evaluator.ts';
import { writeOwnFile } from '../hosts/write-own-file.ts';
import type { Scope, Step } from '../plan.ts';
import { findGate, type GateFiles } from './create-gate.ts';
import type { Turns } from './group-turns.ts';

/** Longer than all others of a group can take: their own limits end them. */
const gateTimeoutMs = 600_000;

/**
 * Runs the steps of a scope whose group has other languages between them. Where the language can wait in its middle, it
 * does; where it cannot, all before a step runs again with it, as compiled languages do anyway.
 */
export async function evaluateInTurns(
  evaluator: Evaluator,
  scope: Scope,
  context: EvaluationContext,
  turns: Turns,
): Promise<Execution[]> {
  turns.skipOthers(scope);
  const [first] = scope.steps;
  if (!first) return [];
  await turns.wait(turns.turnOf(first));
  return findGate(scope.language)
    ? evaluateWithGates(evaluator, scope, context, turns)
    : evaluateAgain(evaluator, scope, context, turns);
}

interface Gate {
  step: Step;
  files: GateFiles;
  /** The turn that is over when the gate is reached, and the one that opens it. */
  from: number;
  to: number;
}

async function evaluateWithGates(
  evaluator: Evaluator,
  scope: Scope,
  context: EvaluationContext,
  turns: Turns,
): Promise<Execution[]> {
  const gates: Gate[] = [];
  const steps = scope.steps.flatMap((step, index) => {
    const previous = scope.steps[index - 1];
    const [from, to] = [previous ? turns.turnOf(previous) : 0, turns.turnOf(step)];
    if (!previous || from === to) return [step];
    const gate = createGate(scope, step, turns, from, to);
    gates.push(gate);
    return [gate.step, step];
  });
  const over = new AbortController();
  const watching = gates.map((gate) => watchGate(gate, turns, over.signal));
  const executions = await evaluator.evaluate({ ...scope, steps }, context);
  over.abort();
  await Promise.all(watching);
  for (const step of scope.steps) turns.finish(turns.turnOf(step));
  return scope.steps.map((step) => executions[steps.indexOf(step)] ?? unreached());
}

function createGate(scope: Scope, next: Step, { folder }: Turns, from: number, to: number): Gate {
  const files = {
    reached: join(folder, `${scope.language}-${to}.reached`),
    open: join(folder, `${scope.language}-${to}.open`),
  };
  const code = scope.steps.map(({ text }) => text).join('\n');
  const text = findGate(scope.language)?.(files, code) ?? '';
  const { written } = next;
  const step: Step = {
    ...next,
    ...{ text, files: [], indents: [], written, setup: true, typecheck: false },
    expectation: { kind: 'passes' },
    limits: { ...next.limits, timeoutMs: gateTimeoutMs },
  };
  return { step, files, from, to };
}

async function watchGate({ files, from, to }: Gate, turns: Turns, over: AbortSignal): Promise<void> {
  while (!over.aborted && !existsSync(files.reached)) await sleep(5);
  if (over.aborted) return;
  turns.finish(from);
  await turns.wait(to);
  writeOwnFile(files.open, '');
}

async function evaluateAgain(
  evaluator: Evaluator,
  scope: Scope,
  context: EvaluationContext,
  turns: Turns,
): Promise<Execution[]> {
  const executions: Execution[] = [];
  for (const turn of new Set(scope.steps.map(turns.turnOf))) {
    await turns.wait(turn);
    const steps = scope.steps.filter((step) => turns.turnOf(step) <= turn);
    const all = await evaluator.evaluate({ ...scope, steps }, context);
    executions.push(...all.slice(executions.length));
    turns.finish(turn);
  }
  return executions;
}
