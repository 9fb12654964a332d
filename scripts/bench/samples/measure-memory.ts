import { readdirSync, readFileSync } from 'node:fs';

/**
 * Watches a process and all that it starts, five times a second.
 *
 * @returns ends the watch, and answers the largest sum of their memory in MiB: what processes share counts once (PSS).
 *   Zero where the system does not tell.
 */
export function watchMemory(pid: number): () => number {
  let peak = 0;
  const timer = setInterval(() => {
    peak = Math.max(peak, measureTree(pid));
  }, 200);
  return () => {
    clearInterval(timer);
    return Math.round(peak / 1024);
  };
}

function measureTree(root: number): number {
  const children = new Map<number, number[]>();
  for (const pid of listProcesses()) {
    const parent = Number(/^\d+ \(.*\) \S (\d+)/s.exec(readProc(pid, 'stat'))?.[1] ?? 0);
    children.set(parent, [...(children.get(parent) ?? []), pid]);
  }
  const members = [root];
  for (const member of members) members.push(...(children.get(member) ?? []));
  const sizes = members.map((pid) => /^Pss:\s+(\d+)/m.exec(readProc(pid, 'smaps_rollup'))?.[1] ?? 0);
  return sizes.reduce<number>((sum, size) => sum + Number(size), 0);
}

function listProcesses(): number[] {
  return process.platform === 'linux' ? readdirSync('/proc').map(Number).filter(Number.isInteger) : [];
}

function readProc(pid: number, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return ''; // It ended while we looked.
  }
}
