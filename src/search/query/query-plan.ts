import type { QueryClass } from '../answer.ts';
import type { Log } from '../signatures/parse-log.ts';

/** One term to look up. */
export interface PlannedTerm {
  term: string;
  /** How often the query says it. */
  count: number;
}

/** What will be looked up for a query: pure data, made before anything is read. */
export interface QueryPlan {
  query: string;
  class: QueryClass;
  terms: PlannedTerm[];
  /** The words of the query in order, stop words included: phrases are found here. */
  words: string[];
  /** Terms that stand side by side in the query, stop words left out. */
  pairs: [string, string][];
  /** Text that pages must hold as it stands, if any page does. */
  phrases: string[];
  /** What a pasted error says, without what varies; only for the class `error`. */
  log?: Log;
}
