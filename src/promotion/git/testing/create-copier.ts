import { cpSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Fills a folder once and copies it for each test: git takes longer to make another repository than a test takes with it.
 * The first folder goes with the run of the tests.
 */
export function createCopier(fill: (folder: string) => Promise<void>): (to: string) => Promise<void> {
  let filled: Promise<string> | undefined;
  const create = async (): Promise<string> => {
    const folder = await mkdtemp(join(tmpdir(), 'tierzero-filled-'));
    await fill(folder);
    return folder;
  };
  return async (to) => {
    filled ??= create();
    cpSync(await filled, to, { recursive: true });
  };
}
