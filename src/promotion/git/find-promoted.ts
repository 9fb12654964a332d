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
  const merged = await readCommits(tips, search);
  const own = findBlock(merged, search) ?? findBlock(await readCommits(left(branch), search), search);
  if (!own) return undefined;
  const text =
    (await findText(own.hash, merged, search)) ??
    (await findText(own.hash, await readCommits(left(`${branch}*`), search), search));
  return {
    hash: own.hash,
    ...(text === undefined ? {} : { text }),
    ...(own.answer ? { answer: own.answer } : {}),
  };
}

/** A branch here or as a remote has it, whether it is there or not. */
const left = (branch: string) => [`--branches=${branch}`, `--remotes=*/${branch}`];

interface Commit {
  message: string;
  /** Ids of the texts that it brought. */
  blobs: string[];
}

/** The newest block of trailers with the hash of a promoted text. */
function findBlock(commits: Commit[], { ticket }: Search): TrailerBlock | undefined {
  for (const { message } of commits) {
    const own = parseTrailers(message).filter(
      (block) => block.key === 'Content-Hash' && isOfTicket(block, ticket),
    );
    if (own.length > 0) return own.at(-1);
  }
  return undefined;
}

async function findText(hash: string, commits: Commit[], { cwd }: Search): Promise<string | undefined> {
  for (const id of new Set(commits.flatMap(({ blobs }) => blobs))) {
    const blob = await tryGit(['cat-file', 'blob', id], { cwd });
    if (blob.ok && hashText(blob.stdout) === hash) return blob.stdout;
  }
  return undefined;
}

/** A line of `git log --raw` for a file that was added or modified. */
const brought = /^:\d+ \d+ [0-9a-f]+ (?<id>[0-9a-f]+) [AM]\t/gm;

/** The commits that name the ticket's reference, newest first. Where there is no repository there are none. */
async function readCommits(revisions: string[], { cwd, ticket }: Search): Promise<Commit[]> {
  const grep = ['--fixed-strings', `--grep=Ticket-Ref: ${ticket.ref.replace(/\s+/g, ' ').trim()}`];
  const changes = ['--raw', '--no-abbrev', '--no-renames', '--root', '-m'];
  const log = await tryGit(['log', '--format=%x00%B%x00', ...changes, ...grep, ...revisions, '--'], { cwd });
  const [, ...parts] = log.ok ? log.stdout.split('\0') : [];
  return parts.flatMap((message, index) => {
    if (index % 2 === 1) return [];
    const lines = parts[index + 1] ?? '';
    return { message, blobs: [...lines.matchAll(brought)].map(({ groups }) => groups?.id as string) };
  });
}
