import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import { inject } from 'vitest';
import { createProject } from './create-project.ts';
import { roughPages } from './rough-pages.ts';

/** Absolute path of the project. */
export const root = fileURLToPath(new URL('../../..', import.meta.url));
/** The content folder that the site's tests build. */
export const fixtureContent = fileURLToPath(new URL('../fixtures/content', import.meta.url));
/** Markdown that the site and the rest of the house have to read alike. */
export const markdownContent = fileURLToPath(new URL('../fixtures/markdown', import.meta.url));
/** Guides in three languages, of which two lack pages. */
export const languagesContent = fileURLToPath(new URL('../fixtures/languages', import.meta.url));
/** Stands for `roughPages`, which are written when they are built. */
export const roughContent = 'rough pages';

/** Built as one site, since no address is in two of them: a build takes seconds, however little there is to build. */
const neighbours: readonly string[] = [markdownContent, languagesContent, roughContent];
/** The site is somebody else's: it has the name that the command is given. */
const neighbourArgs = ['--title', 'Rough & ready'];

/** A built site that other test files may read at the same time: nobody writes into it. */
export interface FixtureSite {
  dist: string;
  /** The HTML at an address of the site: `/docs/guide/`. */
  readPage: (address: string) => Promise<string>;
}

/** Builds a content folder by the command that people use: once for all files of a run, by the first that asks. */
export async function buildFixture(content = fixtureContent): Promise<FixtureSite> {
  const together = neighbours.includes(content);
  const name = createHash('sha256')
    .update(together ? neighbours.join('\n') : content)
    .digest('hex')
    .slice(0, 12);
  const folder = join(inject('siteFolder'), name);
  const dist = join(folder, 'dist');
  if (await isFirst(folder)) {
    const source = together ? await putTogether(folder) : content;
    await buildInto(folder, ['--content', source, '--out', dist, ...(together ? neighbourArgs : [])]);
  } else await waitFor(join(folder, 'done'));
  return {
    dist,
    readPage: (address) =>
      readFile(join(dist, address.endsWith('/') ? `${address}index.html` : address), 'utf8'),
  };
}

/** @returns a content folder of all neighbours. */
async function putTogether(folder: string): Promise<string> {
  const content = join(folder, 'content');
  for (const source of [markdownContent, languagesContent]) await cp(source, content, { recursive: true });
  for (const [name, text] of Object.entries(roughPages))
    await writeFile(join(content, 'docs', `${name}.md`), text);
  return content;
}

/** Making a folder is one step for the system: one of several processes makes it. */
async function isFirst(folder: string): Promise<boolean> {
  try {
    await mkdir(folder);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** A build that prints what nobody can act on has failed too: the warnings of a tool below it. */
async function buildInto(folder: string, args: readonly string[]): Promise<void> {
  const project = join(folder, 'project');
  const done = join(folder, 'done');
  await createProject(project, root);
  const { exitCode, all } = await runBuild(args, false, project);
  const failure = exitCode === 0 && !all.includes('[WARN]') ? '' : all;
  await writeFile(`${done}.part`, failure);
  await rename(`${done}.part`, done);
  if (failure) throw new Error(failure);
}

/** @param done holds what the build said where it failed. */
async function waitFor(done: string): Promise<void> {
  while (!existsSync(done)) await wait(100);
  const failure = await readFile(done, 'utf8');
  if (failure) throw new Error(failure);
}

/** Runs `npm run build -- ARGS` without npm. */
export const runBuild = (args: readonly string[], reject = true, cwd = root) =>
  execa(process.execPath, [join(root, 'scripts/build.ts'), ...args], { cwd, reject, all: true });
