import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

interface Facts {
  pid: number;
  parent: number;
  session: number;
  /** It has ended and only waits for its parent to take notice. */
  isOver: boolean;
}

/**
 * A process, its children and theirs, all of their sessions (which orphans do not leave), and all that share a process
 * namespace with one of them. Linux only; those that have ended are left out.
 *
 * @param strangers what earlier looks at it, a moment ago, found to be no member: that is not read again, as nobody can join
 *   the children, the session or the namespace of others later. Brought up to date.
 */
export function findMembers(pid: number, strangers = new Set<number>()): number[] {
  const pids = readdirSync('/proc').map(Number).filter(Number.isInteger);
  const all = pids.filter((each) => !strangers.has(each)).flatMap(readFacts);
  const children = Map.groupBy(all, ({ parent }) => parent);
  const sessions = Map.groupBy(all, ({ session }) => session);
  const members = new Map<number, Facts>();
  // The leader itself may be gone while others of its session are not.
  const queue = [...all.filter((each) => each.pid === pid), ...(sessions.get(pid) ?? [])];
  const seen = new Set([pid, ownSession(), 0, 1]);
  for (const member of queue) {
    if (members.has(member.pid)) continue;
    members.set(member.pid, member);
    for (const child of children.get(member.pid) ?? []) queue.push(child);
    if (seen.has(member.session)) continue;
    seen.add(member.session);
    for (const fellow of sessions.get(member.session) ?? []) queue.push(fellow);
  }
  addFellows(members, all);
  updateStrangers(strangers, pids, all, members);
  return [...members.values()].filter(({ isOver }) => !isOver).map((each) => each.pid);
}

/** Adds those that share a process namespace with a member, where that is not our own. */
function addFellows(members: Map<number, Facts>, all: readonly Facts[]): void {
  const own = namespaceOf(process.pid);
  const spaces = new Set(
    [...members.keys()].map(namespaceOf).filter((space) => space !== undefined && space !== own),
  );
  if (spaces.size > 0)
    for (const each of all) if (spaces.has(namespaceOf(each.pid))) members.set(each.pid, each);
}

function updateStrangers(
  strangers: Set<number>,
  pids: readonly number[],
  all: readonly Facts[],
  members: ReadonlyMap<number, Facts>,
): void {
  const living = new Set(pids);
  for (const stranger of strangers) if (!living.has(stranger)) strangers.delete(stranger); // Its number can come again.
  for (const each of all) if (!members.has(each.pid)) strangers.add(each.pid);
}

let known: number | undefined;

function ownSession(): number | undefined {
  known ??= readFacts(process.pid)[0]?.session;
  return known;
}

/** @see proc(5): `pid (comm) state ppid pgrp session` */
function readFacts(pid: number): Facts[] {
  const [, state, parent, session] = /^\d+ \(.*\) (\S) (\d+) \d+ (\d+)/s.exec(readProc(pid, 'stat')) ?? [];
  return state === undefined
    ? []
    : [{ pid, parent: Number(parent), session: Number(session), isOver: state === 'Z' || state === 'X' }];
}

function namespaceOf(pid: number): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/ns/pid`);
  } catch {
    return undefined; // It ended while we looked.
  }
}

/** A file of a process; empty where it has ended. */
export function readProc(pid: number, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return ''; // It ended while we looked.
  }
}
