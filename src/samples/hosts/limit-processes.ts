import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

/**
 * Processes and threads that a process which runs samples may have below it. The kernel holds it, since a sample that forks
 * without end has thousands before a watcher looks again.
 */
const processLimit = 768;

/** Enters the group, then becomes the command: nothing runs outside it. */
const enter = 'echo $$ > "$0" && exec "$@"';

/** A command under the limit, and what gives back what the limit took once the process is gone. */
export interface LimitedCommand {
  command: string;
  args: string[];
  release: () => void;
}

const groups = new Set<string>();
let parent: string | false | undefined;
let count = 0;
const nothing = () => {};

/**
 * Puts a command under the limit: a control group where this process may make one (root), else the limit of its user.
 * A machine that has neither is left to `watchLimits`.
 *
 * @see https://docs.kernel.org/admin-guide/cgroup-v1/pids.html and getrlimit(2), RLIMIT_NPROC
 */
export function limitProcesses(command: string, args: readonly string[]): LimitedCommand {
  const plain = { command, args: [...args], release: nothing };
  if (process.platform !== 'linux') return plain;
  if (process.getuid?.() !== 0) {
    // The limit counts all that the user runs, so it stands above what runs already.
    const limit = countThreads() + processLimit;
    const enterLimit = `ulimit -u ${limit} 2>/dev/null; exec "$@"`;
    return { command: 'sh', args: ['-c', enterLimit, 'sh', command, ...args], release: nothing };
  }
  parent ??= openParent() ?? false;
  if (parent === false) return plain;
  // Each has a group of its own: what a fork bomb leaves while it dies must not keep others from forking.
  const folder = createGroup(parent);
  return {
    command: 'sh',
    args: ['-c', enter, join(folder, 'cgroup.procs'), command, ...args],
    release: () => removeGroup(folder),
  };
}

/**
 * Who holds the number of processes: the kernel by a control group or by the limit of a user, or nobody but the watcher,
 * as for root on a machine whose control groups are closed to it.
 */
export function findProcessLimit(): 'control group' | 'user' | 'watcher' {
  if (process.platform !== 'linux') return 'watcher';
  if (process.getuid?.() !== 0) return 'user';
  return findParent() ? 'control group' : 'watcher';
}

/** Every thread of the machine: the fourth field of /proc/loadavg is `running/all`. */
function countThreads(): number {
  return Number(readFileSync('/proc/loadavg', 'utf8').split(/[ /]/)[4]);
}

/** Finds where groups can be made, and takes away what earlier testers left there. */
function openParent(): string | undefined {
  const found = findParent();
  if (!found) return undefined;
  for (const name of findLeftGroups(readdirSync(found))) removeGroup(join(found, name));
  process.once('exit', () => groups.forEach(removeGroup));
  return found;
}

function createGroup(place: string): string {
  count += 1;
  const folder = join(place, `tierzero-${process.pid}-${count}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'pids.max'), String(processLimit));
  groups.add(folder);
  return folder;
}

/** The groups of testers that are no more. One that runs may have a group with nothing in it yet. */
export const findLeftGroups = (names: readonly string[]): string[] =>
  names.filter((name) => /^tierzero-\d+(?:-\d+)?$/.test(name) && !existsSync(`/proc/${name.split('-')[1]}`));

/** Where groups with a limit on processes can be made: the pids hierarchy of version 1, or version 2 with that controller. */
function findParent(): string | undefined {
  const second = '/sys/fs/cgroup';
  const control = join(second, 'cgroup.subtree_control');
  const candidates = ['/sys/fs/cgroup/pids'];
  if (existsSync(control) && /\bpids\b/.test(readFileSync(control, 'utf8'))) candidates.push(second);
  return candidates.find(isWritable);
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false; // Absent, or mounted read only, as in most containers.
  }
}

function removeGroup(folder: string): void {
  try {
    rmdirSync(folder);
    groups.delete(folder);
  } catch {
    // A process is still in it, or ending: it goes at the end, or with the next tester.
  }
}
