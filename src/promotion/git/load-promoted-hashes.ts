import type { Ticket } from '../../tickets/index.ts';
import { parseTrailers, type TrailerBlock } from '../trailers.ts';
import { tryGit } from './run-git.ts';

type Source = Pick<Ticket, 'system' | 'ref'>;

/**
 * What promotion wrote of all tickets the last time, as the trailers of its commits say, with one look into the history:
 * many tickets can be compared with it. What the current branch says goes before what waits on others.
 */
export async function loadPromotedHashes(
  cwd: string,
): Promise<(ticket: Source) => Pick<TrailerBlock, 'hash' | 'answer'> | undefined> {
  const found = new Map<string, TrailerBlock>();
  for (const revisions of [['HEAD'], ['--branches=promote/*', '--remotes=*/promote/*']]) {
    const log = await tryGit(
      ['log', '-z', '--format=%B', '--fixed-strings', '--grep=Ticket-Ref: ', ...revisions, '--'],
      { cwd },
    );
    for (const message of log.ok ? log.stdout.split('\0') : [])
      for (const block of parseTrailers(message).toReversed())
        if (block.key === 'Content-Hash' && !found.has(keyOf(block))) found.set(keyOf(block), block);
  }
  return (ticket) => found.get(keyOf(ticket));
}

const keyOf = ({ system, ref }: Source) => `${system}\n${ref.replace(/\s+/g, ' ').trim()}`;
