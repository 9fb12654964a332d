import { createRedactor, type RedactionSettings } from '../redaction/index.ts';
import type { Message, Ticket } from '../tickets/index.ts';
import { hideOwnReference } from './hide-own-reference.ts';
import { formatPrivateWords } from './private-words.ts';

/** What a page may say about a ticket beside its words. */
export interface PublicFacts {
  /** Address of the ticket. Missing when it is none of the web, or holds what is private. */
  link?: string;
  /** The ticket's labels, without those that hold what is private. */
  tags: string[];
  /** When the answer was written. ISO 8601, UTC. */
  answeredAt: string;
}

const mostTags = 10;

/** Addresses and labels are not rewritten: masked ones would lead nowhere. What is private in them leaves them out. */
export async function findPublicFacts(
  ticket: Pick<Ticket, 'system' | 'ref' | 'people' | 'labels' | 'url'>,
  answer: Pick<Message, 'createdAt'>,
  settings: RedactionSettings = {},
): Promise<PublicFacts> {
  const link = formatLink(ticket.url);
  const labels = [...new Set(ticket.labels.map((label) => label.trim()).filter(Boolean))];
  const redactor = createRedactor(formatPrivateWords(ticket, settings));
  const isPublic = async (text: string) => (await redactor.redact(text)).text === text;
  const tags: string[] = [];
  for (const label of labels.slice(0, mostTags)) if (await isPublic(label)) tags.push(label);
  return {
    ...(link && (await isPublic(hideOwnReference(link, ticket))) ? { link } : {}),
    tags,
    answeredAt: answer.createdAt,
  };
}

/**
 * An address of the web without user, query and fragment. Discourse puts words of the title into it, which lead to the
 * same topic when they are left out.
 */
function formatLink(url = ''): string | undefined {
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return undefined;
  const { origin, pathname } = new URL(url);
  return origin + pathname.replace(/\/t\/[^/]+\/(\d+)\/?$/, '/t/$1');
}
