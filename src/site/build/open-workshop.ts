import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** A folder that one build has for itself: its cache, and the site while it is being made. */
export interface Workshop {
  cacheDir: string;
  outDir: string;
  /** Gives the folder free for the next build. */
  close: () => void;
}

/**
 * Opens the folder for builds of one content folder. It is kept from build to build, since Astro's cache is in it. While
 * another process builds the same content, this one gets a folder of its own without a cache.
 *
 * @param root absolute path of the project.
 */
export function openWorkshop(root: string, contentDir: string): Workshop {
  const hash = createHash('sha256').update(contentDir).digest('hex').slice(0, 8);
  const shared = join(root, 'node_modules/.astro', `tierzero-${hash}`);
  if (takeLock(shared)) return createWorkshop(shared, () => rmSync(join(shared, 'lock'), { force: true }));
  const own = `${shared}-${process.pid}`;
  mkdirSync(own, { recursive: true });
  return createWorkshop(own, () => rmSync(own, { recursive: true, force: true }));
}

const createWorkshop = (folder: string, close: () => void): Workshop => ({
  cacheDir: folder,
  outDir: join(folder, 'site'),
  close,
});

function takeLock(folder: string): boolean {
  mkdirSync(folder, { recursive: true });
  const lock = join(folder, 'lock');
  try {
    const file = openSync(lock, 'wx');
    writeSync(file, String(process.pid));
    closeSync(file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    if (isRunning(Number(readFileSync(lock, 'utf8')))) return false;
    rmSync(lock, { force: true });
    return takeLock(folder);
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
