import { createHash } from 'node:crypto';
import type { Ticket } from '../tickets/index.ts';

type Source = Pick<Ticket, 'system' | 'ref'>;

/** What git keeps with a commit about where its text came from. */
export interface Provenance {
  ticket: Source;
  redactions: Record<string, number>;
  /** The message that a person chose for the answer; the next run takes it too. */
  answer?: number;
  /**
   * The page as it is in this commit. `Content-Hash` stands for what promotion alone wrote, `Entry-Hash` for a page that
   * holds the words of people too: both tell whether somebody has worked on it since.
   */
  hashed: { key: 'Content-Hash' | 'Entry-Hash'; text: string };
}

/** The trailers of a commit message, a line each. */
export const createTrailers = ({ ticket, redactions, answer, hashed }: Provenance): string =>
  [
    `Ticket-Source: ${ticket.system}`,
    `Ticket-Ref: ${oneLine(ticket.ref)}`,
    ...(answer ? [`Ticket-Answer: ${answer}`] : []),
    `Redactions: ${formatCounts(redactions)}`,
    `${hashed.key}: ${hashText(hashed.text)}`,
  ].join('\n');

/** A text as trailers name it: `sha256:...`. */
export const hashText = (text: string): string => `sha256:${createHash('sha256').update(text).digest('hex')}`;

/** What a commit message says about one text of a ticket. */
export interface TrailerBlock extends Source {
  key: string;
  hash: string;
  answer?: number;
}

const block =
  /^[ \t]*Ticket-Source: (?<system>.+)\n[ \t]*Ticket-Ref: (?<ref>.+)\n(?:[ \t]*Ticket-Answer: (?<answer>\d+)\n)?[ \t]*Redactions: .+\n[ \t]*(?<key>Content-Hash|Entry-Hash): (?<hash>sha256:[0-9a-f]{64})\s*$/gm;

/** All blocks of trailers in a message, in order: one that was squashed may hold several, and at any place. */
export function parseTrailers(message: string): TrailerBlock[] {
  return [...message.replaceAll('\r', '').matchAll(block)].map(({ groups = {} }) => {
    const { system = '', ref = '', answer, key = '', hash = '' } = groups;
    return { system, ref, key, hash, ...(answer ? { answer: Number(answer) } : {}) };
  });
}

/** Whether trailers are of this ticket. */
export const isOfTicket = (found: Source, { system, ref }: Source): boolean =>
  found.system === system && found.ref === oneLine(ref);

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

/** `email=2 token=1`, or `none`. */
const formatCounts = (counts: Record<string, number>) =>
  Object.entries(counts)
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([type, count]) => `${type}=${count}`)
    .join(' ') || 'none';
