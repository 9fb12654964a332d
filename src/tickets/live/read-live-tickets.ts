import { type Diagnostic, TierzeroError } from '../../diagnostics/index.ts';
import type { Adapter } from '../adapter.ts';
import { createClient } from '../api/create-client.ts';
import { cleanTicket } from '../clean-ticket.ts';
import type { TeamStates } from '../team-states.ts';
import type { TicketResult } from '../ticket-result.ts';

interface LiveSettings {
  /** Where the system is, or one of its tickets: `https://redmine.example.org/issues/12`. */
  address: string;
  ticket?: string;
  /** What states of the team's own making mean. */
  states?: TeamStates;
  env: Record<string, string | undefined>;
  fetch?: typeof globalThis.fetch;
  /** Waits so many milliseconds. */
  sleep?: (milliseconds: number) => Promise<unknown>;
}

/** Whether an input is an address and no file. */
export const isAddress = (input: string): boolean => /^https?:\/\//i.test(input) && URL.canParse(input);

/** Whether an address is that of one ticket; otherwise it is that of the system. */
export const isTicketAddress = ({ live }: Adapter, address: string): boolean =>
  live?.parseAddress(new URL(address)).ticket !== undefined;

/**
 * The tickets of a running system, one at a time: the named one, or all that are resolved.
 *
 * @throws TierzeroError `TZ_TICKET_NOT_LIVE`, `TZ_TICKET_NO_TOKEN`, and `TZ_API_…` while reading.
 */
export async function* readLiveTickets(
  adapter: Adapter,
  settings: LiveSettings,
): AsyncGenerator<TicketResult> {
  const { live, client, target } = openLive(adapter, settings);
  let count = 0;
  for await (const result of live.readTickets(client, target)) {
    count += 1;
    yield 'ticket' in result ? { ticket: cleanTicket(result.ticket) } : result;
  }
  if (live.mostListed !== undefined && count >= live.mostListed) yield { problem: listEnds(adapter, count) };
}

/**
 * Writes the address of a published entry into its ticket, publicly and once. Only ever done when a person asks for it.
 *
 * @returns what became of it, in words.
 * @throws TierzeroError `TZ_TICKET_NO_LINK` when the system, or the call, names no ticket that could take it;
 * `TZ_TICKET_LINK_NOT_WRITTEN` when the link is not in the ticket afterwards.
 */
export async function writeEntryLink(
  adapter: Adapter,
  settings: LiveSettings,
  entry: string,
): Promise<string> {
  const { live, client, target } = openLive(adapter, settings);
  if (!live.writeLink || !target.ticket) throw noLink(adapter, Boolean(live.writeLink));
  const { state, what } = await live.writeLink(client, { ...target, ticket: target.ticket }, entry);
  if (state === 'refused') throw linkNotWritten(adapter, what);
  return `${state === 'written' ? 'Written' : 'Nothing written, it is there already'}: ${what}`;
}

function openLive(adapter: Adapter, settings: LiveSettings) {
  const { live } = adapter;
  if (!live) throw notLive(adapter);
  const address = new URL(settings.address);
  const token = settings.env[live.token.name];
  if (!token) throw noToken(live.token);
  const access = live.access(address, token, settings.env);
  const { fetch, sleep } = settings;
  const client = createClient({ ...access, token, ...(fetch ? { fetch } : {}), ...(sleep ? { sleep } : {}) });
  const { base, ticket } = live.parseAddress(address);
  const wanted = settings.ticket ?? ticket;
  const { states } = settings;
  const target = {
    ...{ origin: address.origin, base },
    ...(wanted ? { ticket: wanted } : {}),
    ...(states ? { states } : {}),
  };
  return { live, client, target };
}

const listEnds = ({ title }: Adapter, count: number): Diagnostic => ({
  code: 'TZ_API_LIST_ENDS',
  severity: 'warning',
  message: `${title} shows no more than ${count} tickets of a search: older ones were not seen.`,
  hint: 'Decide about these first, or read the older ones from an export file.',
});

const noLink = ({ title }: Adapter, canLink: boolean) =>
  new TierzeroError({
    code: 'TZ_TICKET_NO_LINK',
    message: canLink
      ? 'A link goes into one ticket, and none was named.'
      : `Tierzero writes no links into ${title}.`,
    hint: canLink
      ? 'Name it with `--ticket`, or give its address with `--input`.'
      : 'Add the address of the entry to the ticket by hand.',
  });

const linkNotWritten = ({ title }: Adapter, what: string) =>
  new TierzeroError({
    code: 'TZ_TICKET_LINK_NOT_WRITTEN',
    message: `${title} took the request, but ${what} is not in the ticket.`,
    hint: 'The token may have no right to write into this ticket. Reading needs none, this does.',
  });

const notLive = ({ name, title }: Adapter) =>
  new TierzeroError({
    code: 'TZ_TICKET_NOT_LIVE',
    message: `${title} is read from a file only: \`--from ${name}\` takes no address.`,
    hint: 'Give the export file with `--input`.',
  });

const noToken = ({ name, form }: { name: string; form: string }) =>
  new TierzeroError({
    code: 'TZ_TICKET_NO_TOKEN',
    message: `To read over the network a token is needed, and \`${name}\` is not set.`,
    hint: `Set it to ${form}. Reading needs no right to write.`,
  });
