import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { takeLock } from './take-lock.ts';

/**
 * Waits until no other process builds in this project. Astro keeps the names of images and of `.mdx` pages in one folder of
 * the project, so that two builds at once would read each other's.
 *
 * @param root absolute path of the project.
 * @returns what gives the turn to the next.
 */
export async function takeTurn(root: string): Promise<() => void> {
  const folder = join(root, 'node_modules/.astro');
  mkdirSync(folder, { recursive: true });
  const lock = join(folder, 'tierzero-turn');
  while (!takeLock(lock)) await wait(100);
  return () => rmSync(lock, { force: true });
}
