/** What a promotion would write: pure data, shown before anything happens. */
export interface Proposal {
  /** Paths from the top of the repository, with `/`. */
  files: {
    path: string;
    text: string;
    /** The text that it replaces. Missing for a new file. */
    before?: string;
  }[];
  /** Fixed for each ticket, so that promoting twice meets itself. */
  branch: string;
  /** Commit message: subject, empty line, trailers. */
  message: string;
  /** Title of the pull request. */
  title: string;
  /** Markdown body of the pull request. */
  body: string;
}
