import { TierzeroError } from '../../diagnostics/index.ts';
import type { Proposal } from '../proposal.ts';
import { hashText, isOfTicket, parseTrailers, type TrailerBlock } from '../trailers.ts';
import type { continueBranch } from './continue-branch.ts';
import { createCommit } from './create-commit.ts';
import type { Repository } from './find-repository.ts';
import { runGit, tryGit } from './run-git.ts';

/** What became of the branch: `unchanged` when it held this very text already. */
export interface WrittenBranch {
  state: 'created' | 'updated' | 'unchanged';
  branch: string;
  commit: string;
}

type Writing = Pick<Proposal, 'files' | 'branch' | 'message' | 'drafted'>;

/**
 * Writes a proposal as one commit on its branch. The commit is built in git's object store with an index of its own,
 * and the branch moves by one atomic step at the end: the working tree, the current branch and the index of the user
 * are never touched, and a run that is killed leaves nothing that anybody sees. When the ticket has changed, the branch
 * gets another commit; what people wrote there stays.
 *
 * @throws TierzeroError `TZ_GIT_BRANCH_EXISTS` when people and the ticket have changed the same, `TZ_GIT_FAILED`.
 */
export async function writeBranch(proposal: Writing, repository: Repository): Promise<WrittenBranch> {
  const ref = `refs/heads/${proposal.branch}`;
  const tip = await findTip(ref, repository);
  if (tip && (await holds(tip, proposal, repository)))
    return { state: 'unchanged', branch: proposal.branch, commit: tip };
  const written = tip ? await findOwnTrailers(tip, proposal, repository) : undefined;
  const base = tip ? await findBase(tip, repository) : repository.head;
  const commit =
    tip && !(await isOwn(tip, base, written, repository))
      ? await goOn(tip, proposal, repository)
      : await createCommits(proposal, tip, base, repository);
  if (!commit) throw workedOn(proposal.branch);
  if (commit === tip) return { state: 'unchanged', branch: proposal.branch, commit };
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

/** Merging pages takes the readers of content, which a branch that is new or nobody has worked on does not need. */
async function goOn(...args: Parameters<typeof continueBranch>): Promise<string | undefined> {
  const { continueBranch } = await import('./continue-branch.ts');
  return continueBranch(...args);
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

/**
 * On a branch on which nobody has worked all is ours: its new commit holds what the branch began with, and the proposal.
 * A page that an earlier one had changed gets its own words back. Where the page has moved on since, main is merged.
 */
async function createCommits(
  proposal: Writing,
  tip: string | undefined,
  base: string,
  repository: Repository,
): Promise<string> {
  const { head } = repository;
  const hasMoved = await isChanged(proposal, base, repository);
  let parents = [...(tip ? [tip] : []), ...(!tip || hasMoved ? [head] : [])];
  const tree = hasMoved ? head : base;
  for (const { files, message } of [...(proposal.drafted ? [proposal.drafted] : []), proposal])
    parents = [await createCommit({ files, message, parents, tree }, repository)];
  return parents[0] as string;
}

const findBase = (tip: string, { cwd, head }: Repository) => runGit(['merge-base', tip, head], { cwd });

/** Whether one of the pages that a proposal changes is another on the main branch than where the branch began. */
async function isChanged({ files }: Writing, base: string, repository: Repository): Promise<boolean> {
  if (base === repository.head) return false;
  for (const { path, before } of files) {
    if (before === undefined) continue;
    const [old, now] = [
      await readBlob(base, path, repository),
      await readBlob(repository.head, path, repository),
    ];
    if (old !== now) return true;
  }
  return false;
}

/** What the last commit says of the ticket's text. A branch of another ticket is not written to. */
async function findOwnTrailers(
  tip: string,
  { branch, message }: Writing,
  { cwd }: Repository,
): Promise<TrailerBlock | undefined> {
  const [written] = parseTrailers(await runGit(['log', '-1', '--format=%B', tip], { cwd }));
  const [own] = parseTrailers(message);
  if (written && own && !isOfTicket(written, own)) throw ofAnotherTicket(branch, written);
  return written;
}

/** Whether the last commit says by its trailer that the page is as we wrote it: then nobody has worked on the branch. */
async function isOwn(
  tip: string,
  base: string,
  written: TrailerBlock | undefined,
  repository: Repository,
): Promise<boolean> {
  const { cwd } = repository;
  const changed = await runGit(['diff', '--name-only', '--no-renames', '-z', base, tip], { cwd });
  const paths = changed.split('\0').filter(Boolean);
  const [path] = paths;
  const text = paths.length === 1 && path ? await readBlob(tip, path, repository) : undefined;
  return text !== undefined && written?.hash === hashText(text);
}

const workedOn = (branch: string) =>
  new TierzeroError({
    code: 'TZ_GIT_BRANCH_EXISTS',
    message: `The branch ${branch} is there already, and a person has worked on it: their text would be lost.`,
    hint: `Go on there by hand, or delete it with \`git branch -D ${branch}\` to promote the ticket afresh.`,
  });

const ofAnotherTicket = (branch: string, { system, ref }: { system: string; ref: string }) =>
  new TierzeroError({
    code: 'TZ_GIT_BRANCH_EXISTS',
    message: `The branch ${branch} is there already, and it is of another ticket: ${system} ${ref}.`,
    hint: `Merge it, or delete it with \`git branch -D ${branch}\`, and run the command again.`,
  });
