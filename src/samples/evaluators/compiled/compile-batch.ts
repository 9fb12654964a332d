import { mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { RaisedError } from '../raised-error.ts';
import type { CompileContext, Unit } from './compiled-language.ts';
import type { Program } from './program.ts';

/** Compiles some units in one go: all programs, or the errors that kept it from making any. */
export type BatchCompiler = (
  units: readonly Unit[],
  context: CompileContext,
) => Promise<{ programs: Map<Unit, Program> } | { errors: Map<Unit, RaisedError>; other?: RaisedError }>;

/** How units may be put together without one changing what another does. */
export interface BatchRules {
  compile: BatchCompiler;
  /** Units of the same key can share a program; nothing for a unit that must stand alone. */
  findKey: (unit: Unit) => string | undefined;
  /** Whether the compiler uses one core only, so that several of it are started. */
  isSingle: boolean;
}

/** What is said where the compiler itself went beyond the limits. */
export const stoppedCompiler = (why: string) => ({
  errors: new Map<Unit, RaisedError>(),
  other: { name: 'CompileError', message: `The compiler was stopped: too much ${why}.` },
});

/** A second compiler pays only where it has this many units to itself. */
const unitsPerCompiler = 25;

/**
 * Compiles units together where they can be, on all cores. Those with errors are taken out and the rest is tried again;
 * what cannot be told apart is halved until it can, so that one sample never spoils another.
 */
export async function compileBatch(
  units: readonly Unit[],
  context: CompileContext,
  { compile, findKey, isSingle }: BatchRules,
): Promise<Map<Unit, Program | RaisedError>> {
  const results = new Map<Unit, Program | RaisedError>();
  const jobs = [...Map.groupBy(units, (unit) => findKey(unit) ?? `alone ${unit.name}`).values()].flatMap(
    (group) => (isSingle ? share(group) : [group]),
  );
  const work = async () => {
    for (let job = jobs.shift(); job; job = jobs.shift())
      await compileTogether(job, context, compile, results);
  };
  await Promise.all(Array.from({ length: isSingle ? availableParallelism() : 1 }, work));
  return results;
}

function share(units: readonly Unit[]): Unit[][] {
  const parts = Math.max(1, Math.min(availableParallelism(), Math.floor(units.length / unitsPerCompiler)));
  const size = Math.ceil(units.length / parts);
  return Array.from({ length: parts }, (_, part) => units.slice(part * size, (part + 1) * size));
}

async function compileTogether(
  units: readonly Unit[],
  context: CompileContext,
  compile: BatchCompiler,
  results: Map<Unit, Program | RaisedError>,
): Promise<void> {
  const [first] = units;
  if (!first) return;
  const outcome = await compile(units, enter(context, `${first.name}-${units.length}`));
  if ('programs' in outcome) {
    for (const [unit, program] of outcome.programs) results.set(unit, program);
    return;
  }
  if (units.length === 1) {
    const unknown = { message: 'It does not compile, and the compiler does not say why.' };
    results.set(first, outcome.errors.get(first) ?? outcome.other ?? unknown);
    return;
  }
  const left = units.filter((unit) => !outcome.errors.has(unit));
  // What a unit is blamed for among others, it must be guilty of alone: their names stand in one program.
  for (const unit of outcome.errors.keys()) await compileTogether([unit], context, compile, results);
  const middle = left.length === units.length ? Math.ceil(left.length / 2) : left.length;
  await compileTogether(left.slice(0, middle), context, compile, results);
  await compileTogether(left.slice(middle), context, compile, results);
}

function enter(context: CompileContext, name: string): CompileContext {
  const dir = join(context.dir, name);
  mkdirSync(dir, { recursive: true });
  return { ...context, dir };
}
