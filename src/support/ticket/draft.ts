/** A part of a draft: what is asked, and what the reader wrote. */
export interface DraftPart {
  /** Name of the part in settings and form fields: `did`, `logs`. */
  name: string;
  /** The question, which is the part's heading. */
  heading: string;
  text: string;
  /** Logs and code: kept as they are, in a fence. */
  verbatim?: boolean;
}

/** A question that was searched before, and what came of it. */
export interface TrailStep {
  query: string;
  /** How many pages fitted. */
  results: number;
  /** Addresses of the results that were opened. */
  opened: string[];
}

/** A ticket before it leaves: the same for an issue, a mail and a forum. */
export interface Draft {
  title: string;
  parts: DraftPart[];
  trail: TrailStep[];
  priority?: string;
}

/** What a ticket says of itself besides the reader's words, in the language that the reader wrote in. */
export interface DraftWords {
  priority: string;
  /** Over the questions that were searched before. */
  searched: string;
  /** How many pages fitted a question. */
  found: (count: number) => string;
  /** Which of them were opened. */
  read: (addresses: string) => string;
}
