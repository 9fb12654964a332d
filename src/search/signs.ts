/** What tells an answer from the page that merely comes nearest. */
export interface Signs {
  /** Logarithm of how much more of the query stands in the best passage of the first page than in those of the next pages. */
  lead: number;
  /** Share of what the query says that no page has, 0 to 1. A word that was taken for another counts, unless the first page has that. */
  unknown: number;
  /** How much of what the first page is about the query says, 0 to 1. */
  topic: number;
}
