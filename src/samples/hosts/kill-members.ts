import { findMembers } from './find-members.ts';

/** A fork bomb needs two or three; more would mean that the machine does not obey. */
const sweeps = 50;

/**
 * Ends a process with all that it started, orphans too, where no namespace does that. All are held first: what is held
 * cannot fork, and keeps its place under the limit on processes, so that a fork bomb comes to a halt.
 */
export function killMembers(pid: number): void {
  const held = new Set<number>();
  for (let sweep = 0; sweep < sweeps; sweep++) {
    const fresh = findMembers(pid).filter((member) => !held.has(member));
    if (fresh.length === 0) break;
    for (const member of fresh) {
      held.add(member);
      signal(member, 'SIGSTOP');
    }
  }
  for (const member of held) signal(member, 'SIGKILL');
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    // Gone already, or another user's, which no sample can have started.
    if (!['ESRCH', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
}
