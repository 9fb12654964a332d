import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  unlinkSync,
} from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import type { SampleFile } from '../plan.ts';
import { writeOwnFile } from './write-own-file.ts';

/** The directories of one scope. */
export interface Workspace {
  /** Where the samples run. */
  dir: string;
  home: string;
  tmp: string;
  /** For the tester's own files: not within `dir`, so that samples do not see them. */
  meta: string;
}

let runRoot: string | undefined;
let count = 0;

/** The directory that holds all workspaces of this process; it goes when the process ends. */
export function findRunRoot(): string {
  if (runRoot) return runRoot;
  const root = mkdtempSync(join(tmpdir(), 'tierzero-'));
  process.on('exit', () => rmSync(root, { recursive: true, force: true }));
  runRoot = root;
  return root;
}

/** Workspaces that were left as empty as they were made: the next scope can have them. */
const clean: Workspace[] = [];

/** Takes fresh, empty directories for a scope. */
export function takeWorkspace(): Workspace {
  const known = clean.pop();
  if (known) return known;
  count += 1;
  const base = join(findRunRoot(), String(count));
  const workspace = {
    dir: join(base, 'work'),
    home: join(base, 'home'),
    tmp: join(base, 'tmp'),
    meta: join(base, 'meta'),
  };
  mkdirSync(base);
  for (const dir of Object.values(workspace)) mkdirSync(dir);
  return workspace;
}

/**
 * Gives a scope's directories back: as they are where samples left nothing in them, else they are removed.
 *
 * @param holdsSecrets whether the tester's own files do, which the next scope could read: they go before it starts.
 */
export async function returnWorkspace(workspace: Workspace, holdsSecrets = false): Promise<void> {
  const { dir, home, tmp, meta } = workspace;
  if (holdsSecrets) return rmSync(dirname(dir), { recursive: true, force: true });
  const isEmpty = (path: string) => existsSync(path) && readdirSync(path).length === 0;
  if ([dir, home, tmp].every(isEmpty) && clear(meta)) clean.push(workspace);
  else await rm(dirname(dir), { recursive: true, force: true });
}

/** What `writeOwnFile` writes over: the shell's scripts, of which each scope has several. */
const isScript = (name: string) => name.endsWith('.sh');

/** Removes the tester's own files; answers whether that is all that was there. */
function clear(folder: string): boolean {
  if (!existsSync(folder)) return false;
  const entries = readdirSync(folder, { withFileTypes: true });
  if (!entries.every((entry) => entry.isFile())) return false;
  for (const { name } of entries) if (!isScript(name)) unlinkSync(join(folder, name));
  return true;
}

/** Writes the files that a step expects to find, never through a link out of the workspace that a sample left there. */
export function writeFiles({ dir }: Pick<Workspace, 'dir'>, files: readonly SampleFile[]): void {
  for (const { path, text } of files) {
    const target = join(dir, path);
    makeFolders(dir, dirname(target));
    writeOwnFile(target, text);
  }
}

function makeFolders(base: string, folder: string): void {
  let path = base;
  for (const name of relative(base, folder).split(sep).filter(Boolean)) {
    path = join(path, name);
    if (isFolderWithin(base, path)) continue;
    rmSync(path, { recursive: true, force: true });
    mkdirSync(path);
  }
}

function isFolderWithin(base: string, path: string): boolean {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (!stats?.isSymbolicLink()) return stats?.isDirectory() ?? false;
  const real = existsSync(path) ? realpathSync(path) : '';
  return real.startsWith(`${realpathSync(base)}${sep}`) && lstatSync(real).isDirectory();
}
