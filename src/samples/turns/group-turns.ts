import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { findRunRoot } from '../hosts/workspace.ts';
import type { PagePlan, Scope, Step } from '../plan.ts';

/** The turns that the languages of a group take on one product version. */
export interface Turns {
  /** The turn in which a step runs, from 0. */
  turnOf: (step: Step) => number;
  /** Waits until all earlier turns are over. */
  wait: (turn: number) => Promise<void>;
  /** Says that a turn is over. */
  finish: (turn: number) => void;
  /** Says that the turns of a scope are over in which none of these steps runs. */
  skipOthers: (scope: Pick<Scope, 'language' | 'steps'>) => void;
  /** A folder for what the gates leave. */
  folder: string;
}

/** A group whose languages take turns, so that its samples run in the order of the page. */
export interface GroupTurns {
  scopes: readonly Scope[];
  onVersion: (version: string) => Turns;
  /** Says that all turns of a scope are over, on all versions. */
  leave: (scope: Scope) => void;
}

let count = 0;

/** The scopes of a group, where a language comes again after another one; else nothing, as they can run one by one. */
export function findGroupTurns(plan: Pick<PagePlan, 'scopes'>, group: string): GroupTurns | undefined {
  const scopes = plan.scopes.filter((scope) => scope.group === group);
  const steps = scopes
    .flatMap((scope) => scope.steps.map((step) => ({ step, scope })))
    .sort((a, b) => a.step.line - b.step.line);
  const turns = new Map<Step, number>();
  let turn = -1;
  let last: Scope | undefined;
  for (const { step, scope } of steps) {
    if (scope !== last) turn += 1;
    last = scope;
    turns.set(step, turn);
  }
  if (turn < scopes.length) return undefined;
  const left = new Set<number>();
  const known = new Map<string, Turns>();
  return {
    scopes,
    onVersion: (version) => {
      const own = known.get(version) ?? createTurns(scopes, turns, left);
      known.set(version, own);
      return own;
    },
    leave: (scope) => {
      for (const step of scope.steps) left.add(turns.get(step) ?? 0);
      for (const each of known.values()) for (const over of left) each.finish(over);
    },
  };
}

function createTurns(
  scopes: readonly Scope[],
  turns: ReadonlyMap<Step, number>,
  left: ReadonlySet<number>,
): Turns {
  count += 1;
  const folder = join(findRunRoot(), `turns${count}`);
  mkdirSync(folder, { recursive: true });
  const over = new Set(left);
  let waiting: { turn: number; go: () => void }[] = [];
  const isFree = (turn: number) => Array.from({ length: turn }, (_, at) => at).every((at) => over.has(at));
  const turnOf = (step: Step) => turns.get(step) ?? 0;
  const finish = (turn: number) => {
    over.add(turn);
    const free = waiting.filter((one) => isFree(one.turn));
    waiting = waiting.filter((one) => !free.includes(one));
    for (const { go } of free) go();
  };
  return {
    ...{ folder, turnOf, finish },
    skipOthers: ({ language, steps }) => {
      const mine = new Set(steps.map(turnOf));
      for (const step of scopes.find((scope) => scope.language === language)?.steps ?? [])
        if (!mine.has(turnOf(step))) finish(turnOf(step));
    },
    wait: (turn) =>
      isFree(turn)
        ? Promise.resolve()
        : new Promise((go) => {
            waiting.push({ turn, go });
          }),
  };
}
