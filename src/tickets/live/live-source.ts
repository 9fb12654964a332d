import type { Client } from '../api/create-client.ts';
import type { TeamStates } from '../team-states.ts';
import type { TicketResult } from '../ticket-result.ts';

/** What to read from a running system. */
export interface LiveTarget {
  /** Scheme, host and port of the address that a person gave. */
  origin: string;
  /** Path of the system on its host, without a slash at the end: `/redmine`, mostly empty. */
  base: string;
  /** One ticket; without it all that are resolved, the newest first. */
  ticket?: string;
  /** What states of the team's own making mean. */
  states?: TeamStates;
}

/** How a ticket system is read over its interface. */
export interface LiveSource {
  /** Environment variable that holds the token, and what the token looks like. */
  token: { name: string; form: string };
  /** Where the interface is and how it wants the token. */
  access: (
    address: URL,
    token: string,
    env: Record<string, string | undefined>,
  ) => { origin: string; headers: Record<string, string> };
  /** Splits what a person gave as an address: `https://redmine.example.org/issues/12`. */
  parseAddress: (address: URL) => Omit<LiveTarget, 'origin' | 'states'>;
  readTickets: (client: Client, target: LiveTarget) => AsyncIterable<TicketResult>;
  /** How many tickets its search shows at most, where it has such a limit. */
  mostListed?: number;
  /** Writes the address of the published entry into a ticket, for everybody in it to see. */
  writeLink?: (
    client: Client,
    target: LiveTarget & { ticket: string },
    entry: string,
  ) => Promise<WrittenLink>;
}

/** What became of a link, as the system shows it after the writing: some answer 200 and write nothing. */
export interface WrittenLink {
  state: 'written' | 'there already' | 'refused';
  /** As what it stands there: `a public note`. */
  what: string;
}

/** `Basic` of what stands in the token: `login:password`. */
export const basic = (token: string): string => `Basic ${Buffer.from(token).toString('base64')}`;

/**
 * An address with or without a ticket in it.
 *
 * @param pattern its first group is the ticket, what stands before the match the base.
 */
export function parseTicketAddress({ pathname }: URL, pattern: RegExp): Omit<LiveTarget, 'origin'> {
  const found = pattern.exec(pathname);
  if (!found) return { base: pathname.replace(/\/+$/, '') };
  return { base: pathname.slice(0, found.index), ...(found[1] ? { ticket: found[1] } : {}) };
}

/** What the people of a ticket read about its entry. */
export const formatLinkNote = (entry: string): string => `The answer is now in our FAQ: ${entry}`;
