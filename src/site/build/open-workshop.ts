import { createHash } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { takeLock } from './take-lock.ts';

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
  const lock = join(shared, 'lock');
  mkdirSync(shared, { recursive: true });
  if (takeLock(lock)) return createWorkshop(shared, () => rmSync(lock, { force: true }));
  const own = `${shared}-${process.pid}`;
  mkdirSync(own, { recursive: true });
  return createWorkshop(own, () => rmSync(own, { recursive: true, force: true }));
}

const createWorkshop = (folder: string, close: () => void): Workshop => ({
  cacheDir: folder,
  outDir: join(folder, 'site'),
  close,
});
