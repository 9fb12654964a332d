import { posix, relative, sep } from 'node:path';
import { TierzeroError } from '../../diagnostics/index.ts';
import { gitFailed, runGit, tryGit } from './run-git.ts';

/** The repository that a promotion writes to. */
export interface Repository {
  /** A directory inside it: git runs here. */
  cwd: string;
  /** The commit that the new branch starts from. */
  head: string;
  /** The content folder from the top of the repository, with `/`: `content`. */
  contentPath: string;
  /** Who commits: `Ada Author <ada@example.org>`. */
  committer: string;
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
  // One process answers all three, up to the first that it cannot tell.
  const asked = ['rev-parse', '--show-prefix', 'HEAD^{commit}', '--show-toplevel'];
  const answers = await tryGit(asked, { cwd });
  const [prefix = '', head = '', top = ''] = answers.stdout.split('\n');
  if (answers.stdout === '') throw noRepository(cwd);
  if (!/^[0-9a-f]+$/.test(head)) throw noCommit();
  const contentPath = posix.normalize(posix.join(prefix, relative(cwd, contentDir).split(sep).join('/')));
  if (contentPath.startsWith('..')) throw outside(contentDir);
  if (!answers.ok) throw gitFailed(asked, answers);
  await assertClean(cwd, top, mayDiffer);
  const committer = await findIdentity(cwd);
  return { cwd, head, contentPath: contentPath === '.' ? '' : contentPath, committer };
}

async function assertClean(cwd: string, top: string, mayDiffer: string[]): Promise<void> {
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

async function findIdentity(cwd: string): Promise<string> {
  const author = await tryGit(['var', 'GIT_AUTHOR_IDENT'], { cwd });
  const committer = await tryGit(['var', 'GIT_COMMITTER_IDENT'], { cwd });
  if (author.ok && committer.ok) return committer.stdout.replace(/ \d+ [+-]\d{4}\n$/, '');
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
