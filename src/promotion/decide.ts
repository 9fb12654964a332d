import { duplicateThreshold } from '../similarity/index.ts';
import type { Ticket } from '../tickets/index.ts';
import type { EntryIndex, Similar } from './entry-index.ts';

/**
 * What becomes of a ticket: a new entry, another phrasing of one that exists, an update of its own, or nothing, with the
 * reason.
 * `chosen` is whether a person decided; a guess that an entry exists writes nothing. `text` is the hash of the page that is not
 * to be: of a ticket that has its page, only that change is turned down.
 */
export type Decision =
  | { kind: 'add' }
  | { kind: 'exists'; entry: Similar; because: string; chosen: boolean }
  | { kind: 'update'; entry: Similar }
  | { kind: 'skip'; reason: string; text?: string };

/** Why a ticket has an entry that names it as its source. */
export const cameFromTicket = 'it came from this ticket';

/** What the program thinks: an entry came from this very ticket, or asks nearly the same, or the question is new. */
export function suggestDecision(
  ticket: Pick<Ticket, 'system' | 'ref'>,
  index: Pick<EntryIndex, 'findBySource'>,
  similar: Similar[],
): Decision {
  const own = index.findBySource(ticket);
  if (own) {
    const entry = {
      id: own.id,
      title: own.title,
      file: own.file,
      score: 1,
      reasons: ['its source is this ticket'],
    };
    return { kind: 'exists', entry, because: cameFromTicket, chosen: false };
  }
  const [nearest] = similar;
  if (nearest && nearest.score >= duplicateThreshold)
    return { kind: 'exists', entry: nearest, because: 'it asks nearly the same', chosen: false };
  return { kind: 'add' };
}
