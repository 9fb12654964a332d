import { TierzeroError } from '../diagnostics/index.ts';
import type { Message, Ticket } from '../tickets/index.ts';

/** The two messages of a ticket that an entry is made of. */
export interface Exchange {
  question: Message;
  answer: Message;
  /** Why this answer: shown to the person who promotes. */
  because: string;
}

/** The customer says that it works now. */
const confirms =
  /\b(?:works?|worked|working|fixed|solved|resolved|helped|goes through|go through|did the trick|that was it|perfect|thanks?|thank you)\b|解决了|可以了|好了|成功了|谢谢|感谢/i;
/** The customer says that it does not, or not any more. */
const denies =
  /\b(?:not|no longer|n't|still|again|but|however|unfortunately|fails?|failing)\b|\b(?:is|it's) back\b|不行|没有|还是|仍然|但是|失败/i;
/** The customer says so of the solution itself, not only thanks for it. */
const confirmsOutright =
  /\b(?:works?|worked|working|fixed|solved|resolved|goes through|go through|did the trick|that was it)\b|解决了|可以了|成功了/i;
/** Somebody else has the same problem, or says that the answer before helped. */
const echoes =
  /^(?:\+1|same (?:here|problem|issue|question)|me too|i (?:also )?have the same|(?:this|that|it)? ?(?:works?|worked|helped) (?:for|great|fine|perfectly|too)|(?:this|that|it) (?:works|worked|helped|(?:fixed|solved) it)|(?:can )?confirm(?:ed)?\b|any (?:news|update|progress)|我也|同样|同问|顶|\p{Extended_Pictographic})/iu;
/** Courtesy that closes a ticket and answers nothing. */
const courtesy =
  /^(?:(?:good|glad|great|nice|happy) to (?:hear|help)|thank|thanks|closing|closed|resolved|you(?:'|’)?re welcome|any (?:news|update)|不客气|已关闭|关闭)/i;
/** A short message that says only that, or why, the ticket is closed. */
const closes =
  /\b(?:closing|closed again|closing this|no (?:answer|reply|response) (?:for|since|from))\b|关闭/i;
const solves =
  /\b(?:solved (?:it|this)|fixed (?:it|this)|found (?:the|a|it)|turns out|the (?:cause|problem|reason|solution|fix) (?:was|is))\b|解决|原因是/i;

/**
 * The question, and the answer that resolved it: the one that the system marks as accepted, else the last one that the
 * customer confirmed, else the last real answer of somebody else, else what the customer found alone.
 *
 * @param wanted number of the answering message, counted from 1, when a person chose it. The question is 1.
 * @throws TierzeroError `TZ_PROMOTION_NOT_RESOLVED`, `TZ_PROMOTION_NO_ANSWER`.
 */
export function chooseAnswer(ticket: Ticket, wanted?: number): Exchange {
  assertResolved(ticket);
  const [question, ...replies] = ticket.messages;
  if (question && wanted !== undefined) {
    const answer = wanted > 1 ? ticket.messages[wanted - 1] : undefined;
    if (answer) return { question, answer, because: `message ${wanted} was named` };
    throw noAnswer(ticket, `it has no message ${wanted} that could be an answer`);
  }
  const found = findAnswer(replies);
  if (!question || !found) throw noAnswer(ticket, 'no message of it reads like an answer');
  return { question, ...found };
}

function findAnswer(replies: Message[]): Omit<Exchange, 'question'> | undefined {
  const accepted = replies.find((message) => message.accepted);
  if (accepted) return { answer: accepted, because: 'it is marked as accepted' };
  const confirmed = findConfirmed(replies);
  if (confirmed) return { answer: confirmed, because: 'the customer confirmed it' };
  const last = replies.findLast(isAnswer);
  if (last) return { answer: last, because: 'it is the last answer' };
  const own = replies.findLast((message) => message.role === 'customer' && solves.test(message.body));
  return own && { answer: own, because: 'the customer found it' };
}

/** The nearest real answer before the last message in which the customer says that it works. */
function findConfirmed(replies: Message[]): Message | undefined {
  const isOfCustomer = ({ role }: Message) => role === 'customer';
  const confirmation = replies.findLastIndex((reply) => isOfCustomer(reply) && isConfirmation(reply));
  const complaint = replies.findLastIndex(
    (reply) => isOfCustomer(reply) && denies.test(reply.body) && !isConfirmation(reply),
  );
  if (confirmation === -1 || complaint > confirmation) return undefined;
  return replies.slice(0, confirmation).findLast(isAnswer);
}

/** `I had not. After the restart it works!` confirms, `It works. But it is slow.` does not: the last word counts. */
function isConfirmation({ body }: Message): boolean {
  const sentences = body.match(/[^.!?。！？\n]+/g) ?? [];
  const last = sentences.findLastIndex((one) => denies.test(one));
  if (last === -1) return confirms.test(body);
  return sentences.slice(last + 1).some((one) => confirmsOutright.test(one));
}

function isAnswer({ role, body }: Message): boolean {
  const text = body.trim();
  if (role === 'customer' || text === '') return false;
  if (text.length > 200 || /```|~~~|^ {4}/m.test(text)) return true;
  if (role === 'other' && echoes.test(text)) return false;
  return !courtesy.test(text) && !closes.test(text);
}

function assertResolved({ ref, status, statusName }: Ticket): void {
  if (status === 'resolved') return;
  throw new TierzeroError({
    code: 'TZ_PROMOTION_NOT_RESOLVED',
    message: `The ticket ${ref} is not resolved: it is ${statusName}.`,
    hint:
      status === 'open'
        ? 'Promote it when it has an answer that is known to work.'
        : 'A ticket that was turned down holds no answer to publish.',
  });
}

const noAnswer = ({ ref }: Ticket, why: string) =>
  new TierzeroError({
    code: 'TZ_PROMOTION_NO_ANSWER',
    message: `The ticket ${ref} has no answer: ${why}.`,
    hint: 'Name the message that answers it with `--answer N` (the question is 1), or write the entry by hand.',
  });
