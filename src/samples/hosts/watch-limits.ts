import { lstatSync, readdirSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { findMembers, readProc } from './find-members.ts';

/** What samples may take while they run. */
export const resourceLimits = {
  /** Processes and threads. */
  processes: 256,
  /** Bytes of memory of all processes together. */
  memory: 1536 * 1024 * 1024,
  /** Bytes by which the disk may fill. */
  disk: 512 * 1024 * 1024,
};

export type Exceeded = 'processes' | 'memory' | 'disk';

/** A sample that ends sooner is not looked at: reading /proc costs more than it could do in that time. */
const firstLookMs = 150;
const nextLookMs = 100;
const pageBytes = 4096;

/**
 * Looks at what a process and all that it started take, now and then, and tells when it is too much.
 *
 * @returns ends the watch.
 */
export function watchLimits(pid: number, folder: string, onExceeded: (what: Exceeded) => void): () => void {
  if (process.platform !== 'linux') return () => {};
  const strangers = new Set<number>();
  const look = () => {
    const what = fillsDisk(folder) ? 'disk' : findExcess(pid, strangers);
    if (what) onExceeded(what);
    else timer = setTimeout(look, nextLookMs);
  };
  let timer = setTimeout(look, firstLookMs);
  return () => clearTimeout(timer);
}

let freeBefore: number | undefined;

/** Whether a folder grew too large. The disk is asked first, which is cheap; the folder is measured if that has shrunk. */
function fillsDisk(folder: string): boolean {
  const { bfree, bsize } = statfsSync(folder);
  const free = bfree * bsize;
  freeBefore ??= free;
  if (freeBefore - free < resourceLimits.disk / 2) return false;
  if (measureFolder(folder) > resourceLimits.disk) return true;
  freeBefore = free; // Somebody else on this machine wrote that.
  return false;
}

function measureFolder(folder: string): number {
  let bytes = 0;
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const stats = lstatSync(join(folder, name), { throwIfNoEntry: false });
    if (stats?.isFile()) bytes += stats.blocks * 512;
  }
  return bytes;
}

function findExcess(pid: number, strangers: Set<number>): Exceeded | undefined {
  const members = findMembers(pid, strangers);
  let threads = 0;
  let memory = 0;
  for (const member of members) {
    threads += Number(/^Threads:\s*(\d+)/m.exec(readProc(member, 'status'))?.[1] ?? 1);
    memory += Number(readProc(member, 'statm').split(' ')[1] ?? 0) * pageBytes;
  }
  if (threads > resourceLimits.processes) return 'processes';
  return memory > resourceLimits.memory ? 'memory' : undefined;
}
