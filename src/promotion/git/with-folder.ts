import { lstat, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const named = /^tierzero-promote-(\d+)-[A-Za-z0-9]{6}$/;
/** No run needs its folder that long. A process of another container is not seen from here, but its folder is young. */
const oldEnough = 10 * 60_000;

/**
 * Lends a temporary folder. Its name holds the id of this process: by it the next run knows the folders of runs that
 * were killed, and clears them.
 */
export async function withFolder<Result>(use: (folder: string) => Promise<Result>): Promise<Result> {
  await clearFoldersOfTheDead();
  const folder = await mkdtemp(join(tmpdir(), `tierzero-promote-${process.pid}-`));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function clearFoldersOfTheDead(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const [, pid] = named.exec(name) ?? [];
    const folder = join(tmpdir(), name);
    if (pid && !isAlive(Number(pid)) && (await isOwnAndOld(folder)))
      await rm(folder, { recursive: true, force: true });
  }
}

/** Without the right to signal it a process is alive all the same. */
function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

/** Everybody may write into the folder for temporary files: a link or a folder of another user is left alone. */
async function isOwnAndOld(folder: string): Promise<boolean> {
  const found = await lstat(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (!found?.isDirectory() || found.uid !== (process.getuid?.() ?? found.uid)) return false;
  return Date.now() - found.mtimeMs > oldEnough;
}
