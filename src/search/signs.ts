/** What tells an answer from the page that merely comes nearest. */
export interface Signs {
  /** Logarithm of how much more of the query stands in the best passage of the first page than in those of the next pages. */
  lead: number;
  /** Share of what the query says that no page has, 0 to 1. */
  unknown: number;
  /** How far the scores of the compared pages lie apart: their standard deviation over their mean. */
  spread: number;
}
