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
  /**
   * A commit that comes before: the page as promotion alone would write it, where people have changed it. The next update
   * tells their words from the ticket's by it.
   */
  drafted?: Pick<Proposal, 'files' | 'message'>;
  /** Title of the pull request. */
  title: string;
  /** Markdown body of the pull request. */
  body: string;
}
