import { createHash } from 'node:crypto';
import { TierzeroError } from '../../diagnostics/index.ts';
import type { Adapter } from '../adapter.ts';
import type { Export } from '../export/export.ts';
import type { Message, Person, Role, Ticket } from '../ticket.ts';
import type { TicketResult } from '../ticket-result.ts';
import { groupThreads } from './mail-threads.ts';
import type { Mail } from './read-mails.ts';

/**
 * Mail: an mbox with many messages or a single `.eml`. Messages that answer each other are one ticket; the first asks.
 * A mail that the asker neither wrote nor got, and that went to no list, is an internal one. Answers of machines go.
 */
export const mail: Adapter = { name: 'mail', title: 'E-mail (mbox, eml)', readExport: readMailTickets };

async function* readMailTickets(source: Export): AsyncGenerator<TicketResult> {
  // The parser of mails is large, and no other system needs it.
  const { readMails } = await import('./read-mails.ts');
  const mails: Mail[] = [];
  for await (const message of readMails(source)) mails.push(message);
  if (mails.every(({ from }) => from === undefined)) throw noMail(source.file);
  for (const thread of groupThreads(mails)) {
    const ticket = createTicket(thread);
    if (ticket) yield { ticket };
  }
}

function createTicket(thread: Mail[]): Ticket | undefined {
  const [first] = thread;
  const asker = first?.from;
  if (!first || !asker) return undefined;
  const shown = thread.filter((one) => one === first || (isPublic(one, asker.address) && !one.automatic));
  const answered = shown.some(({ from }) => from && from.address !== asker.address);
  return {
    system: 'mail',
    ref: createRef(first),
    title: first.subject.replace(/^(?:\s*(?:re|fwd?|aw|wg|回复|转发)\s*[:：])+/i, '').trim() || 'No subject',
    status: answered ? 'resolved' : 'open',
    statusName: answered ? 'answered' : 'without an answer',
    createdAt: first.date,
    ...(answered ? { closedAt: shown.at(-1)?.date ?? first.date } : {}),
    labels: [],
    people: createPeople(thread),
    messages: shown.map(
      (one): Message => ({ role: readRole(one, first), body: one.body, createdAt: one.date }),
    ),
  };
}

function isPublic({ from, to, list }: Mail, asker: string): boolean {
  return list || from?.address === asker || to.some(({ address }) => address === asker);
}

/** Whoever answers from an address, or a house, that the question was sent to belongs to the team. */
function readRole({ from }: Mail, first: Mail): Role {
  if (!from || from.address === first.from?.address) return 'customer';
  const domain = domainOf(from.address);
  return first.to.some(({ address }) => domainOf(address) === domain) ? 'agent' : 'other';
}

const domainOf = (address: string) => address.slice(address.lastIndexOf('@') + 1);

/** A message's own id often names a person or a machine: a hash of it is as stable and says nothing. */
const createRef = ({ id, subject, date }: Mail) =>
  createHash('sha256')
    .update(id || `${subject}\n${date}`)
    .digest('hex')
    .slice(0, 12);

const createPeople = (thread: Mail[]): Person[] =>
  thread.flatMap(({ from, to }) =>
    [...(from ? [from] : []), ...to].map(({ name, address }) => ({
      ...(name ? { name } : {}),
      email: address,
    })),
  );

const noMail = (file: string) =>
  new TierzeroError({
    code: 'TZ_TICKET_FILE_SYNTAX',
    message: 'The file holds no mail: no message in it has a sender.',
    hint: 'An mbox begins with a line `From `, an .eml with its headers.',
    place: { file },
  });
