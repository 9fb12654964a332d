import { closeSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';

/** Takes a lock file for this process, unless a process that still runs has it. @returns whether it was taken. */
export function takeLock(lock: string): boolean {
  try {
    const file = openSync(lock, 'wx');
    writeSync(file, String(process.pid));
    closeSync(file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    if (isHeld(lock)) return false;
    rmSync(lock, { force: true });
    return takeLock(lock);
  }
}

function isHeld(lock: string): boolean {
  try {
    const pid = readFileSync(lock, 'utf8');
    // A lock that was made a moment ago holds no number yet; an older one without never will.
    return pid === '' ? Date.now() - statSync(lock).mtimeMs < 5000 : isRunning(Number(pid));
  } catch (error) {
    // Given free between the two looks.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
