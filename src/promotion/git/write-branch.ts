import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TierzeroError } from '../../diagnostics/index.ts';
import type { Proposal } from '../proposal.ts';
import type { Repository } from './find-repository.ts';
import { runGit, tryGit } from './run-git.ts';

/** What became of the branch: `unchanged` when it held this very text already. */
export interface WrittenBranch {
  state: 'created' | 'unchanged';
  branch: string;
  commit: string;
}

/**
 * Writes a proposal as one commit on a new branch. The commit is built in git's object store with an index of its own,
 * and the branch appears by one atomic step at the end: the working tree, the current branch and the index of the user
 * are never touched, and a run that is killed leaves nothing that anybody sees.
 *
 * @throws TierzeroError `TZ_GIT_BRANCH_EXISTS` when the branch holds something else, `TZ_GIT_FAILED`.
 */
export async function writeBranch(
  proposal: Pick<Proposal, 'files' | 'branch' | 'message'>,
  repository: Repository,
): Promise<WrittenBranch> {
  const existing = await findBranch(proposal, repository);
  if (existing) return existing;
  const commit = await createCommit(proposal, repository);
  // The empty old value says: only if there is no such branch.
  const update = await tryGit(['update-ref', `refs/heads/${proposal.branch}`, commit, ''], repository);
  if (update.ok) return { state: 'created', branch: proposal.branch, commit };
  // Another run may have been quicker.
  const rival = await findBranch(proposal, repository);
  if (rival) return rival;
  throw new TierzeroError({
    code: 'TZ_GIT_FAILED',
    message: `The branch ${proposal.branch} could not be made: ${update.stderr.trim()}`,
    hint: 'Nothing was written. Run the command again when git works here.',
  });
}

/** The branch, when it is there with the same files. */
async function findBranch(
  { files, branch }: Pick<Proposal, 'files' | 'branch'>,
  { cwd }: Repository,
): Promise<WrittenBranch | undefined> {
  const tip = await tryGit(['rev-parse', '--verify', '--quiet', `refs/heads/${branch}`], { cwd });
  if (!tip.ok) return undefined;
  for (const { path, text } of files) {
    const there = await tryGit(['cat-file', 'blob', `refs/heads/${branch}:${path}`], { cwd });
    if (there.ok && there.stdout === text) continue;
    throw new TierzeroError({
      code: 'TZ_GIT_BRANCH_EXISTS',
      message: `The branch ${branch} is there already and holds another text of this entry: somebody has worked on it, or the ticket has changed.`,
      hint: `Look at it with \`git diff HEAD...${branch}\`; delete it with \`git branch -D ${branch}\` to promote the ticket afresh.`,
    });
  }
  return { state: 'unchanged', branch, commit: tip.stdout.trim() };
}

async function createCommit(
  { files, message }: Pick<Proposal, 'files' | 'message'>,
  { cwd, head }: Repository,
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tierzero-promote-'));
  try {
    const index = join(folder, 'index');
    await runGit(['read-tree', head], { cwd, index });
    for (const { path, text } of files) {
      const blob = await runGit(['hash-object', '-w', '--stdin', '--no-filters'], { cwd, input: text });
      await runGit(['update-index', '--add', '--cacheinfo', `100644,${blob},${path}`], { cwd, index });
    }
    const tree = await runGit(['write-tree'], { cwd, index });
    return await runGit(['commit-tree', tree, '-p', head, ...(await signing(cwd))], {
      cwd,
      input: await signOff(message, cwd),
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function signOff(message: string, cwd: string): Promise<string> {
  const identity = (await runGit(['var', 'GIT_COMMITTER_IDENT'], { cwd })).replace(/ \d+ [+-]\d{4}$/, '');
  return `${message.trimEnd()}\nSigned-off-by: ${identity}\n`;
}

/** `git commit` signs where the user has set so; the plumbing has to be told. */
async function signing(cwd: string): Promise<string[]> {
  const sign = await tryGit(['config', '--type=bool', 'commit.gpgsign'], { cwd });
  return sign.ok && sign.stdout.trim() === 'true' ? ['-S'] : [];
}
