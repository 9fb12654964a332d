import type { Page } from '../content/index.ts';
import type { Ticket } from '../tickets/index.ts';
import type { Similar } from './find-similar-entries.ts';

/** What becomes of a ticket: a new entry, or the entry that answers it already. */
export type Decision = { kind: 'add' } | { kind: 'exists'; entry: Similar; because: string };

/**
 * Whether the ticket's question is answered already: by an entry that came from this very ticket, or by one that asks
 * nearly the same.
 *
 * @param insist a person has said that the entry is wanted although a similar one exists.
 */
export function decide(
  ticket: Pick<Ticket, 'system' | 'ref'>,
  entries: Page[],
  similar: Similar[],
  options: { threshold: number; insist: boolean },
): Decision {
  const own = entries.find((page) => comesFrom(page, ticket));
  if (own) {
    const entry = {
      id: own.id,
      title: own.title,
      file: own.file,
      score: 1,
      reasons: ['its source is this ticket'],
    };
    return { kind: 'exists', entry, because: 'it came from this ticket' };
  }
  const [nearest] = similar;
  if (nearest && nearest.score >= options.threshold && !options.insist)
    return { kind: 'exists', entry: nearest, because: 'it asks nearly the same' };
  return { kind: 'add' };
}

function comesFrom(page: Page, { system, ref }: Pick<Ticket, 'system' | 'ref'>): boolean {
  const sources = page.frontmatter.sources as { system: string; ref: string }[] | undefined;
  return Boolean(sources?.some((source) => source.system === system && source.ref === ref));
}
