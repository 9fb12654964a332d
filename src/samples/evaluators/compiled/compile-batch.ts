import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { RaisedError } from '../evaluator.ts';
import type { CompileContext, Program, Unit } from './compiled-language.ts';

/** Compiles some units in one go: all programs, or the errors that kept it from making any. */
export type BatchCompiler = (
  units: readonly Unit[],
  context: CompileContext,
) => Promise<{ programs: Map<Unit, Program> } | { errors: Map<Unit, RaisedError>; other?: RaisedError }>;

/** What is said where the compiler itself went beyond the limits. */
export const stoppedCompiler = (why: string) => ({
  errors: new Map<Unit, RaisedError>(),
  other: { name: 'CompileError', message: `The compiler was stopped: too much ${why}.` },
});

/**
 * Compiles all units together. Those with errors are taken out and the rest is tried again; what cannot be told apart
 * is compiled one by one, so that one sample never spoils another.
 */
export async function compileBatch(
  units: readonly Unit[],
  context: CompileContext,
  compile: BatchCompiler,
): Promise<Map<Unit, Program | RaisedError>> {
  const results = new Map<Unit, Program | RaisedError>();
  let left = [...units];
  for (let round = 0; left.length > 1 && round < 4; round++) {
    const outcome = await compile(left, enter(context, `batch${round}`));
    if ('programs' in outcome) {
      for (const [unit, program] of outcome.programs) results.set(unit, program);
      return results;
    }
    if (outcome.errors.size === 0) break;
    for (const [unit, error] of outcome.errors) results.set(unit, error);
    left = left.filter((unit) => !outcome.errors.has(unit));
  }
  for (const unit of left) {
    const outcome = await compile([unit], enter(context, unit.name));
    const program = 'programs' in outcome ? outcome.programs.get(unit) : undefined;
    const error = 'errors' in outcome ? (outcome.errors.get(unit) ?? outcome.other) : undefined;
    results.set(
      unit,
      program ?? error ?? { message: 'It does not compile, and the compiler does not say why.' },
    );
  }
  return results;
}

function enter(context: CompileContext, name: string): CompileContext {
  const dir = join(context.dir, name);
  mkdirSync(dir, { recursive: true });
  return { ...context, dir };
}
