import { mergeEntry } from '../merge-entry.ts';
import type { Proposal } from '../proposal.ts';
import { hashText, parseTrailers } from '../trailers.ts';
import { createCommit } from './create-commit.ts';
import { findPromoted } from './find-promoted.ts';
import type { Repository } from './find-repository.ts';
import { tryGit } from './run-git.ts';

type Writing = Pick<Proposal, 'files' | 'branch' | 'message' | 'drafted'>;

/**
 * Goes on with a branch on which people have worked. While the ticket says what it said, their work is the newest and
 * stays the tip. What has changed in the ticket comes into a new page beside their words: one commit holds the page as
 * promotion alone writes it, the next both.
 *
 * @returns the new tip of the branch; nothing where nobody can tell the words of people from those of the ticket, or both
 * have changed the same lines.
 */
export async function continueBranch(
  tip: string,
  proposal: Writing,
  repository: Repository,
): Promise<string | undefined> {
  const [ticket] = parseTrailers(proposal.message);
  if (!ticket) return undefined;
  const promoted = await findPromoted({ ...repository, ticket, branch: proposal.branch, tips: [tip] });
  const [file, ...others] = (proposal.drafted ?? proposal).files;
  if (!promoted || !file || others.length > 0) return undefined;
  if (promoted.hash === hashText(file.text)) return tip;
  const ours = await tryGit(['cat-file', 'blob', `${tip}:${file.path}`], repository);
  const isNew = !proposal.drafted && proposal.files[0]?.before === undefined;
  if (!isNew || !ours.ok || promoted.text === undefined) return undefined;
  const versions = { base: promoted.text, ours: ours.stdout, theirs: file.text };
  const { text, conflicts } = await mergeEntry(versions, repository.cwd);
  if (conflicts.length > 0) return undefined;
  const { message } = proposal;
  const drafted = await createCommit({ files: [file], message, parents: [tip], tree: tip }, repository);
  // Without a hash: the next run must not take the words of people for its own.
  const trailers = `Ticket-Source: ${ticket.system}\nTicket-Ref: ${ticket.ref}`;
  const subject = `Keep what people wrote in ${file.path}`;
  const kept = { files: [{ path: file.path, text }], message: `${subject}\n\n${trailers}\n` };
  return createCommit({ ...kept, parents: [drafted], tree: drafted }, repository);
}
