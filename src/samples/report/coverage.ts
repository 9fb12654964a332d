/** What of a page is tested, by language. */
export interface CoverageRow {
  file: string;
  lang: string;
  tested: number;
  skipped: { line: number; reason: string }[];
  /** Lines of fences that could run and did not: their language is not installed. */
  untested: number[];
}

/** How much of what could run did run. */
export interface Coverage {
  /** Of all runnable fences, in per cent; a fence that is skipped with a reason counts as seen to. */
  percent: number;
  rows: CoverageRow[];
}
