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
 * Processes and threads that all samples of one tester may have together. The kernel holds it, since a sample that forks
 * without end has thousands before a watcher looks again.
 */
const processLimit = 768;

/** Enters the group, then becomes the command: nothing runs outside it. */
const enter = 'echo $$ > "$0" && exec "$@"';

let groupFile: string | undefined;

/**
 * Puts a command under the limit: a control group where this process may make one (root), else the limit of its user.
 * A machine that has neither is left to `watchLimits`.
 *
 * @see https://docs.kernel.org/admin-guide/cgroup-v1/pids.html and getrlimit(2), RLIMIT_NPROC
 */
export function limitProcesses(
  command: string,
  args: readonly string[],
): { command: string; args: string[] } {
  if (process.platform !== 'linux') return { command, args: [...args] };
  if (process.getuid?.() !== 0) {
    // The limit counts all that the user runs, so it stands above what runs already.
    const limit = countThreads() + processLimit;
    return {
      command: 'sh',
      args: ['-c', `ulimit -u ${limit} 2>/dev/null; exec "$@"`, 'sh', command, ...args],
    };
  }
  groupFile ??= createGroup() ?? '';
  return groupFile
    ? { command: 'sh', args: ['-c', enter, groupFile, command, ...args] }
    : { command, args: [...args] };
}

/** Every thread of the machine: the fourth field of /proc/loadavg is `running/all`. */
function countThreads(): number {
  return Number(readFileSync('/proc/loadavg', 'utf8').split(/[ /]/)[4]);
}

/** Makes the control group of this process and answers the file through which others join it. */
function createGroup(): string | undefined {
  const parent = findParent();
  if (!parent) return undefined;
  const folder = join(parent, `tierzero-${process.pid}`);
  for (const name of findLeftGroups(readdirSync(parent))) removeGroup(join(parent, name));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'pids.max'), String(processLimit));
  process.once('exit', () => removeGroup(folder));
  return join(folder, 'cgroup.procs');
}

/** The groups of testers that are no more. One that runs may have a group with nothing in it yet. */
export const findLeftGroups = (names: readonly string[]): string[] =>
  names.filter(
    (name) => /^tierzero-\d+$/.test(name) && !existsSync(`/proc/${name.slice('tierzero-'.length)}`),
  );

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
  } catch {
    // A process is still in it, or ending: the next tester takes it away.
  }
}
