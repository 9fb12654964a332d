/** A pull request (a merge request, on GitLab) as far as promotion needs it. */
export interface PullRequest {
  number: number;
  url: string;
  state: 'open' | 'closed' | 'merged';
  title: string;
  body: string;
}

/** What promotion asks of the place where a repository is kept. */
export interface Forge {
  /** The newest pull request of a branch, in whatever state. */
  findPullRequest: (branch: string) => Promise<PullRequest | undefined>;
  /** The reference under which the commits of a pull request can be fetched for ever, also when they were squashed. */
  headOf: (pull: Pick<PullRequest, 'number'>) => string;
  /** Opens one as a draft against the repository's main branch. */
  openPullRequest: (request: { branch: string; title: string; body: string }) => Promise<PullRequest>;
  /** Changes the body, or opens a closed one again. */
  updatePullRequest: (number: number, change: { body?: string; state?: 'open' }) => Promise<PullRequest>;
}

/** A repository as its address names it. */
export interface RemoteRepository {
  host: string;
  /** `acme/support`; GitLab has more levels. */
  path: string;
}
