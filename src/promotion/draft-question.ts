import { formatQuestion, type Question } from '../content/index.ts';
import { cleanTitle, createSource, findQuestions, section } from './draft-entry.ts';
import { findErrorMessages } from './find-error-messages.ts';
import { markSamples } from './mark-samples.ts';
import { formatBlocks } from './markdown/clean-markdown.ts';
import type { MaskedTicket } from './masked-ticket.ts';
import type { SiteFacts } from './site-facts.ts';

/** Writes the page of an answered thread: the question as it was asked, the answer as it was accepted. */
export function draftQuestion(
  { ticket, redacted, facts }: MaskedTicket,
  { findLanguage }: SiteFacts,
): { entry: Question; text: string } {
  const title = cleanTitle(redacted.title);
  const asks = findQuestions(redacted.question, title);
  const errors = findErrorMessages(redacted.question);
  const entry: Question = {
    title,
    ...(asks.length > 0 ? { asks } : {}),
    ...(errors.length > 0 ? { errors } : {}),
    ...(facts.link ? { link: facts.link } : {}),
    answered: new Date((ticket.closedAt ?? facts.answeredAt).slice(0, 10)),
    sources: [createSource(ticket)],
    ...(facts.tags.length > 0 ? { tags: facts.tags } : {}),
  };
  markSamples([...redacted.question, ...redacted.answer], ticket, findLanguage);
  const body = formatBlocks([...redacted.question, section('Answer'), ...redacted.answer]);
  return { entry, text: formatQuestion(entry, body) };
}
