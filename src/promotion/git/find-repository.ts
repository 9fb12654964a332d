import { posix, relative, sep } from 'node:path';
import { TierzeroError } from '../../diagnostics/index.ts';
import { runGit, tryGit } from './run-git.ts';

/** The repository that a promotion writes to. */
export interface Repository {
  /** A directory inside it: git runs here. */
  cwd: string;
  /** The commit that the new branch starts from. */
  head: string;
  /** The content folder from the top of the repository, with `/`: `content`. */
  contentPath: string;
}

/**
 * Looks whether a branch can be made here, without changing anything.
 *
 * @param cwd where the command runs.
 * @param contentDir absolute path of the content folder.
 * @param mayDiffer absolute paths of files that may be in the working tree without being committed.
 * @throws TierzeroError `TZ_GIT_MISSING`, `TZ_GIT_NO_REPOSITORY`, `TZ_GIT_NO_COMMIT`, `TZ_GIT_OUTSIDE`, `TZ_GIT_DIRTY`,
 * `TZ_GIT_NO_IDENTITY`.
 */
export async function findRepository(
  cwd: string,
  contentDir: string,
  mayDiffer: string[] = [],
): Promise<Repository> {
  const prefix = await tryGit(['rev-parse', '--show-prefix'], { cwd });
  if (!prefix.ok) throw noRepository(cwd);
  const head = await tryGit(['rev-parse', '--verify', 'HEAD^{commit}'], { cwd });
  if (!head.ok) throw noCommit();
  const contentPath = posix.normalize(
    posix.join(prefix.stdout.trim(), relative(cwd, contentDir).split(sep).join('/')),
  );
  if (contentPath.startsWith('..')) throw outside(contentDir);
  await assertClean(cwd, mayDiffer);
  await assertIdentity(cwd);
  return { cwd, head: head.stdout.trim(), contentPath: contentPath === '.' ? '' : contentPath };
}

async function assertClean(cwd: string, mayDiffer: string[]): Promise<void> {
  const top = await runGit(['rev-parse', '--show-toplevel'], { cwd });
  const status = await runGit(['status', '--porcelain', '--no-renames', '-uall', '-z'], { cwd });
  const passed = new Set(mayDiffer.map((path) => relative(top, path).split(sep).join('/')));
  const changed = status.split('\0').filter((line) => line && !passed.has(line.slice(3)));
  if (changed.length === 0) return;
  const more = changed.length > 3 ? `, and ${changed.length - 3} more` : '';
  const named = changed.slice(0, 3).map((line) => line.slice(3));
  throw new TierzeroError({
    code: 'TZ_GIT_DIRTY',
    message: `The working tree holds changes that are not committed: ${named.join(', ')}${more}.`,
    hint: 'Commit them or put them aside with `git stash -u`: the new branch starts from the last commit and would not hold them.',
  });
}

async function assertIdentity(cwd: string): Promise<void> {
  const author = await tryGit(['var', 'GIT_AUTHOR_IDENT'], { cwd });
  const committer = await tryGit(['var', 'GIT_COMMITTER_IDENT'], { cwd });
  if (author.ok && committer.ok) return;
  throw new TierzeroError({
    code: 'TZ_GIT_NO_IDENTITY',
    message: 'git does not know who you are, and the commit needs an author.',
    hint: 'Run `git config user.name "Your Name"` and `git config user.email you@example.com`.',
  });
}

const noRepository = (cwd: string) =>
  new TierzeroError({
    code: 'TZ_GIT_NO_REPOSITORY',
    message: 'This folder is in no git repository: a promotion ends on a git branch.',
    hint: 'Run the command inside the repository of your content, or use `--dry-run` to see the entry.',
    place: { file: cwd },
  });

const noCommit = () =>
  new TierzeroError({
    code: 'TZ_GIT_NO_COMMIT',
    message: 'The repository has no commit yet: there is nothing that a branch could start from.',
    hint: 'Commit your content first.',
  });

const outside = (contentDir: string) =>
  new TierzeroError({
    code: 'TZ_GIT_OUTSIDE',
    message: 'The content folder is not in this repository.',
    hint: 'Run the command inside the repository that holds it.',
    place: { file: contentDir },
  });
