import { createHash } from 'node:crypto';
import { TierzeroError } from '../../diagnostics/index.ts';
import type { Proposal } from '../proposal.ts';
import { createCommit } from './create-commit.ts';
import type { Repository } from './find-repository.ts';
import { runGit, tryGit } from './run-git.ts';

/** What became of the branch: `unchanged` when it held this very text already. */
export interface WrittenBranch {
  state: 'created' | 'updated' | 'unchanged';
  branch: string;
  commit: string;
}

type Writing = Pick<Proposal, 'files' | 'branch' | 'message'>;

/**
 * Writes a proposal as one commit on its branch. The commit is built in git's object store with an index of its own,
 * and the branch moves by one atomic step at the end: the working tree, the current branch and the index of the user
 * are never touched, and a run that is killed leaves nothing that anybody sees. When the ticket has changed, a branch
 * on which nobody has worked gets another commit.
 *
 * @throws TierzeroError `TZ_GIT_BRANCH_EXISTS` when a person has changed the entry there, `TZ_GIT_FAILED`.
 */
export async function writeBranch(proposal: Writing, repository: Repository): Promise<WrittenBranch> {
  const ref = `refs/heads/${proposal.branch}`;
  const tip = await findTip(ref, repository);
  if (tip && (await holds(tip, proposal, repository)))
    return { state: 'unchanged', branch: proposal.branch, commit: tip };
  const replaced = tip ? await findOwnFiles(tip, proposal.branch, repository) : [];
  const commit = await createCommit({ ...proposal, parent: tip ?? repository.head, replaced }, repository);
  // The old value says what the branch must be for this to happen; an empty one, that it must not exist.
  const update = await tryGit(['update-ref', ref, commit, tip ?? ''], repository);
  if (update.ok) return { state: tip ? 'updated' : 'created', branch: proposal.branch, commit };
  // Another run may have been quicker.
  const rival = await findTip(ref, repository);
  if (rival && (await holds(rival, proposal, repository)))
    return { state: 'unchanged', branch: proposal.branch, commit: rival };
  throw new TierzeroError({
    code: 'TZ_GIT_FAILED',
    message: `The branch ${proposal.branch} could not be written: ${update.stderr.trim()}`,
    hint: 'Nothing was written. Run the command again when git works here.',
  });
}

async function findTip(ref: string, { cwd }: Repository): Promise<string | undefined> {
  const tip = await tryGit(['rev-parse', '--verify', '--quiet', `${ref}^{commit}`], { cwd });
  return tip.ok ? tip.stdout.trim() : undefined;
}

async function holds(commit: string, { files }: Writing, repository: Repository): Promise<boolean> {
  for (const { path, text } of files) if ((await readBlob(commit, path, repository)) !== text) return false;
  return true;
}

async function readBlob(commit: string, path: string, { cwd }: Repository): Promise<string | undefined> {
  const blob = await tryGit(['cat-file', 'blob', `${commit}:${path}`], { cwd });
  return blob.ok ? blob.stdout : undefined;
}

/** The files of our own last commit, when its trailer says that they are as we wrote them. */
async function findOwnFiles(tip: string, branch: string, repository: Repository): Promise<string[]> {
  const { cwd } = repository;
  const format = '--format=%(trailers:key=Content-Hash,valueonly)';
  const hash = (await runGit(['log', '-1', format, tip], { cwd })).trim();
  const changed = await runGit(
    ['diff-tree', '--no-commit-id', '--name-only', '-r', '-z', '--diff-filter=AM', tip],
    { cwd },
  );
  const paths = changed.split('\0').filter(Boolean);
  const [path] = paths;
  const text = paths.length === 1 && path ? await readBlob(tip, path, repository) : undefined;
  if (path && text !== undefined && hash === `sha256:${createHash('sha256').update(text).digest('hex')}`)
    return [path];
  throw new TierzeroError({
    code: 'TZ_GIT_BRANCH_EXISTS',
    message: `The branch ${branch} is there already, and a person has worked on it: their text would be lost.`,
    hint: `Go on there by hand, or delete it with \`git branch -D ${branch}\` to promote the ticket afresh.`,
  });
}
