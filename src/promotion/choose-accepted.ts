import { TierzeroError } from '../diagnostics/index.ts';
import type { Message, Ticket } from '../tickets/index.ts';
import type { Exchange } from './choose-answer.ts';

/**
 * The question of a forum's thread and the answer that the forum marks as accepted. Nothing is guessed here: the page
 * says that this answer was accepted.
 *
 * @param wanted number of a message that a person named: it has to be the accepted one.
 * @throws TierzeroError `TZ_PROMOTION_NOT_ACCEPTED`.
 */
export function chooseAccepted(ticket: Ticket, wanted?: number): Exchange {
  const [question] = ticket.messages;
  const answer = ticket.messages.findLast(({ accepted }) => accepted);
  if (ticket.status !== 'resolved' || !answer) throw notAccepted(ticket, `it is ${ticket.statusName}`);
  if (wanted !== undefined && ticket.messages[wanted - 1] !== answer)
    throw notAccepted(ticket, `message ${wanted} is not the accepted one`);
  if (!isAsked(question, answer)) throw notAccepted(ticket, 'its question is hidden or deleted');
  if (answer.body.trim() === '') throw notAccepted(ticket, 'its accepted answer is empty');
  return { question, answer, because: 'the forum marks it as accepted' };
}

/** Where the first post is hidden, the first message is somebody's reply. */
const isAsked = (question: Message | undefined, answer: Message): question is Message =>
  question !== undefined && question !== answer && question.role === 'customer';

const notAccepted = ({ ref }: Ticket, why: string) =>
  new TierzeroError({
    code: 'TZ_PROMOTION_NOT_ACCEPTED',
    message: `The thread ${ref} becomes no question of the site: ${why}.`,
    hint: 'Mark the answer as accepted in the forum first, or promote the thread to an FAQ entry without `--questions`.',
  });
