import { cp, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { dirname, relative } from 'node:path';
import { TierzeroError } from '../../diagnostics/index.ts';

/**
 * Refuses an output folder that holds anything but a site built before: building replaces the whole folder.
 *
 * @param sources folders that the build reads, absolute.
 * @throws TierzeroError `TZ_BUILD_OUT_IN_USE`
 */
export async function assertReplaceable(outDir: string, sources: readonly string[]): Promise<void> {
  const holds = sources.find((source) => !relative(outDir, source).startsWith('..'));
  if (holds !== undefined) throw outInUse(outDir, 'holds the files that the site is built from');
  const names = await readdir(outDir).catch((error: NodeJS.ErrnoException): string[] => {
    if (error.code === 'ENOENT') return [];
    throw outInUse(outDir, error.code === 'ENOTDIR' ? 'is a file' : `cannot be read (${error.code})`);
  });
  const isSite = ['_astro', 'pagefind', '404.html'].some((name) => names.includes(name));
  if (names.length > 0 && !isSite) throw outInUse(outDir, 'holds files that are no built site');
}

const outInUse = (outDir: string, problem: string) =>
  new TierzeroError({
    code: 'TZ_BUILD_OUT_IN_USE',
    message: `The output folder ${relative(process.cwd(), outDir) || '.'} ${problem}. Building would replace all of it.`,
    hint: 'Choose a folder that is new, empty or a site built before: `--out DIR`.',
  });

/** Puts a finished site in the place of the one before, in one move where both lie on one disk. */
export async function replaceFolder(made: string, outDir: string): Promise<void> {
  await rm(outDir, { recursive: true, force: true });
  await mkdir(dirname(outDir), { recursive: true });
  try {
    await rename(made, outDir);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    await cp(made, outDir, { recursive: true });
  }
}
