import { Readable } from 'node:stream';
import { mboxReader } from 'mbox-reader';
import PostalMime, { type Address, type Email } from 'postal-mime';
import type { Export } from '../export/export.ts';
import { convertHtml } from '../markup/convert-html.ts';
import { convertMailText } from '../markup/convert-plain-text.ts';

interface Correspondent {
  name: string;
  /** In lower case. */
  address: string;
}

/** One mail, as far as tickets need it. */
export interface Mail {
  /** `Message-ID`, empty where there is none. */
  id: string;
  /** What it answers: `In-Reply-To` and `References`. */
  references: string[];
  from?: Correspondent;
  /** `To` and `Cc`. */
  to: Correspondent[];
  subject: string;
  /** ISO 8601, UTC. */
  date: string;
  /** Markdown, without quoted mails and signature. */
  body: string;
  /** Went over a mailing list. */
  list: boolean;
  /** Written by a machine: out of office, delivery reports. */
  automatic: boolean;
}

/** The mails of an mbox or of a single `.eml`, one at a time. Attachments are not kept. */
export async function* readMails(source: Export): AsyncGenerator<Mail> {
  const pieces = source.read()[Symbol.asyncIterator]();
  const first = await pieces.next();
  const head = first.done ? new Uint8Array() : first.value;
  async function* whole() {
    yield head;
    for (let next = await pieces.next(); !next.done; next = await pieces.next()) yield next.value;
  }
  if (new TextDecoder('latin1').decode(head.subarray(0, 5)) === 'From ') {
    for await (const { content } of mboxReader(Readable.from(whole()))) yield await parseMail(content);
  } else yield await parseMail(Buffer.concat(await Array.fromAsync(whole())));
}

async function parseMail(content: Uint8Array): Promise<Mail> {
  const mail = await PostalMime.parse(content);
  const header = (name: string) => mail.headers.find(({ key }) => key === name)?.value ?? '';
  const from = mail.from && correspondentsOf([mail.from])[0];
  return {
    id: mail.messageId ?? '',
    references: `${mail.references ?? ''} ${mail.inReplyTo ?? ''}`.match(/<[^<>\s]+>/g) ?? [],
    ...(from ? { from } : {}),
    to: correspondentsOf([...(mail.to ?? []), ...(mail.cc ?? [])]),
    subject: mail.subject ?? '',
    date: isoDate(mail.date),
    body: readBody(mail),
    list: header('list-id') !== '' || header('list-post') !== '',
    automatic: /^auto-/i.test(header('auto-submitted')) || /auto_reply|bulk|junk/i.test(header('precedence')),
  };
}

const readBody = ({ text, html }: Email): string => (text ? convertMailText(text) : convertHtml(html ?? ''));

function isoDate(text: string | undefined): string {
  const date = new Date(text ?? '');
  return Number.isNaN(date.getTime()) ? '1970-01-01T00:00:00.000Z' : date.toISOString();
}

const correspondentsOf = (addresses: Address[]): Correspondent[] =>
  addresses
    .flatMap((one) => one.group ?? [one])
    .flatMap(({ name, address }) => (address ? [{ name: name ?? '', address: address.toLowerCase() }] : []));
