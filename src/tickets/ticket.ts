/** Who wrote a message: the customer who asked, somebody who answers for the team, or anybody else in a public thread. */
export type Role = 'customer' | 'agent' | 'other';

/** One public message of a ticket. What was meant for colleagues only never becomes a message. */
export interface Message {
  role: Role;
  /**
   * Markdown. Hostile until promotion has made it harmless. Adapters may convert it when it is read, and once: most tickets of a
   * large export are only asked for their status.
   */
  body: string;
  /** ISO 8601, UTC. */
  createdAt: string;
  /** The system says that this message answers the question. */
  accepted?: true;
}

/** Somebody in the ticket. Kept for one reason: redaction looks for these words in the text. */
export interface Person {
  name?: string;
  login?: string;
  email?: string;
  company?: string;
}

/**
 * What became of a request: `resolved` with an answer, `declined` without one (not planned, a duplicate, spam), or
 * still `open`.
 */
export type TicketStatus = 'open' | 'resolved' | 'declined';

/** A request with its public messages, whatever the system. The first message is the question. */
export interface Ticket {
  /** Name of the adapter: `github`. */
  system: string;
  /** The ticket as its system names it: `acme/support#123`. */
  ref: string;
  title: string;
  url?: string;
  status: TicketStatus;
  /** The status in the system's own words, for messages: `closed as not planned`. */
  statusName: string;
  /** ISO 8601, UTC. */
  createdAt: string;
  /** ISO 8601, UTC; set when the status is not `open` and the system knows the time. */
  closedAt?: string;
  labels: string[];
  product?: string;
  version?: string;
  people: Person[];
  messages: Message[];
}
