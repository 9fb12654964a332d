import type { Ticket } from '../../tickets/index.ts';
import { hashText, isOfTicket, parseTrailers, type TrailerBlock } from '../trailers.ts';
import { tryGit } from './run-git.ts';

/** What promotion wrote of a ticket the last time, before people worked on it. */
export interface Promoted {
  /** `sha256:...` of the text. */
  hash: string;
  /** The text itself. Missing where no commit is here that holds it: a squash keeps its words, not its commits. */
  text?: string;
  /** The message that a person had chosen for the answer. */
  answer?: number;
}

interface Search {
  cwd: string;
  ticket: Pick<Ticket, 'system' | 'ref'>;
  /** The branch of the ticket: it may be left when the main branch no longer tells. */
  branch: string;
  /** Commits whose history is searched for the newest text: `HEAD`. */
  tips?: string[];
}

/**
 * Looks into the history of the current branch for what promotion wrote of a ticket, by the trailers of its commits. What
 * waits on a branch to be merged does not count.
 */
export async function findPromoted({ tips = ['HEAD'], ...search }: Search): Promise<Promoted | undefined> {
  const { branch } = search;
  const branches = [`--branches=${branch}`, `--remotes=*/${branch}`];
  const last = (await findBlocks(tips, search)) ?? (await findBlocks(branches, search));
  if (!last) return undefined;
  const everywhere = [...tips, `--branches=${branch}*`, `--remotes=*/${branch}*`];
  const text = await findText(last.hash, everywhere, search);
  return {
    hash: last.hash,
    ...(text === undefined ? {} : { text }),
    ...(last.answer ? { answer: last.answer } : {}),
  };
}

/** The newest block of trailers with the hash of a promoted text. */
async function findBlocks(revisions: string[], search: Search): Promise<TrailerBlock | undefined> {
  for (const { message } of await readCommits(revisions, search)) {
    const own = parseTrailers(message).filter(
      (block) => block.key === 'Content-Hash' && isOfTicket(block, search.ticket),
    );
    if (own.length > 0) return own.at(-1);
  }
  return undefined;
}

async function findText(hash: string, revisions: string[], search: Search): Promise<string | undefined> {
  const { cwd } = search;
  for (const { commit } of await readCommits(revisions, search)) {
    const args = [
      'diff-tree',
      '--root',
      '-m',
      '--no-commit-id',
      '--name-only',
      '-r',
      '-z',
      '--diff-filter=AM',
    ];
    const changed = await tryGit([...args, commit], { cwd });
    for (const path of changed.stdout.split('\0').filter(Boolean)) {
      const blob = await tryGit(['cat-file', 'blob', `${commit}:${path}`], { cwd });
      if (blob.ok && hashText(blob.stdout) === hash) return blob.stdout;
    }
  }
  return undefined;
}

/** The commits that name the ticket's reference, newest first. Where there is no repository there are none. */
async function readCommits(revisions: string[], { cwd, ticket }: Search) {
  const grep = `--grep=Ticket-Ref: ${ticket.ref.replace(/\s+/g, ' ').trim()}`;
  const log = await tryGit(['log', '-z', '--format=%H%n%B', '--fixed-strings', grep, ...revisions, '--'], {
    cwd,
  });
  if (!log.ok) return [];
  return log.stdout
    .split('\0')
    .filter(Boolean)
    .map((entry) => ({ commit: entry.slice(0, entry.indexOf('\n')), message: entry }));
}
