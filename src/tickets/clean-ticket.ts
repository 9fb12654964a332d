import type { Message, Person, Ticket } from './ticket.ts';

/** Control characters but tab and line feed, marks that reverse or hide text, and lone halves of surrogate pairs. */
const invisible =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is removed
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200B\u200E\u200F\u2028\u2029\u202A-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB]|[\u{E0000}-\u{E007F}]|\p{Surrogate}/gu;

const cleanText = (text: string) => text.replace(/\r\n?|[\u2028\u2029]/g, '\n').replace(invisible, '');
const cleanLine = (text: string) => cleanText(text).replace(/\s+/g, ' ').trim();

/**
 * The same ticket with its messages in order of time, with line feeds as line ends and without characters that nobody sees: bidirectional overrides and
 * zero-width spaces can hide a secret from a rule and show a reader something else than what is there.
 */
export function cleanTicket(ticket: Ticket): Ticket {
  return {
    ...ticket,
    title: cleanLine(ticket.title),
    labels: ticket.labels.map(cleanLine),
    ...(ticket.product ? { product: cleanLine(ticket.product) } : {}),
    ...(ticket.version ? { version: cleanLine(ticket.version) } : {}),
    people: distinct(ticket.people.map(cleanPerson)),
    messages: ticket.messages.map(cleanMessage).toSorted((a, b) => a.createdAt.localeCompare(b.createdAt)),
  };
}

function cleanMessage(message: Message): Message {
  const { role, createdAt, accepted } = message;
  let clean: string | undefined;
  return {
    role,
    get body() {
      clean ??= cleanText(message.body).trim();
      return clean;
    },
    createdAt,
    ...(accepted ? { accepted } : {}),
  };
}

const cleanPerson = (person: Person): Person =>
  Object.fromEntries(
    Object.entries(person)
      .filter(([, value]) => value)
      .map(([key, value]) => [key, cleanLine(value)]),
  );

/** Every person once, and nobody of whom nothing is known. */
const distinct = (people: Person[]): Person[] =>
  [...new Map(people.map((person) => [JSON.stringify(person), person])).values()].filter(
    (person) => Object.keys(person).length > 0,
  );
