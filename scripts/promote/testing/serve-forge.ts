import { serveGithub } from '../../../src/tickets/testing/serve-github.ts';
import { type Fault, serveGitlab } from './serve-gitlab.ts';

/** A pull request or a merge request, as a test sees it. */
export interface Request {
  title: string;
  body: string;
  state: 'open' | 'closed' | 'merged';
  draft: boolean;
  branch: string;
}

/** One of the two forges, with one empty repository. */
export interface ForgeServer {
  /** The address of the repository, as a remote has it. */
  remote: string;
  /** What tells the command where the interface is. */
  env: Record<string, string>;
  requests: () => Request[];
  /** What people do to a request: its text, or its state. */
  change: (number: number, change: Partial<Pick<Request, 'title' | 'body' | 'state'>>) => void;
  /** `refs/pull/1/head`: where the forge keeps the commits of a request. */
  headOf: (number: number) => string;
  /** Requests to the interface so far. */
  calls: string[];
  faults: Fault[];
  /** What was not as the forge describes it. */
  violations: string[];
  close: () => Promise<void>;
}

export const forges = ['github', 'gitlab'] as const;
export const token = 'test-token';

export const serveForge = (name: (typeof forges)[number]): Promise<ForgeServer> =>
  name === 'github' ? serveAsGithub() : serveAsGitlab();

async function serveAsGithub(): Promise<ForgeServer> {
  const server = await serveGithub({ repository: 'acme/kb', token });
  const { pulls } = server.state;
  return {
    ...server,
    remote: 'https://github.com/acme/kb.git',
    env: { GITHUB_TOKEN: token, GITHUB_API_URL: server.origin },
    requests: () =>
      pulls.map((pull) => ({
        title: String(pull.title),
        body: String(pull.body),
        state: pull.merged_at ? 'merged' : pull.state === 'open' ? 'open' : 'closed',
        draft: pull.draft === true,
        branch: String(pull.head.ref),
      })),
    change: (number, { state, ...text }) => {
      const merged = state === 'merged' ? { merged_at: '2026-10-02T10:00:00Z' } : {};
      const closed = state ? { state: state === 'open' ? 'open' : 'closed' } : {};
      Object.assign(pulls[number - 1] ?? {}, text, closed, merged);
    },
    headOf: (number) => `refs/pull/${number}/head`,
  };
}

async function serveAsGitlab(): Promise<ForgeServer> {
  const server = await serveGitlab({ project: 'acme/tools/kb', token });
  const { merges } = server;
  return {
    ...server,
    remote: 'https://gitlab.example/acme/tools/kb.git',
    env: { GITLAB_TOKEN: token, CI_SERVER_URL: server.origin },
    requests: () =>
      merges.map((merge) => ({
        title: String(merge.title).replace('Draft: ', ''),
        body: String(merge.description),
        state: merge.state === 'merged' ? 'merged' : merge.state === 'opened' ? 'open' : 'closed',
        draft: String(merge.title).startsWith('Draft: '),
        branch: String(merge.source_branch),
      })),
    change: (number, { body, state, ...text }) => {
      const description = body === undefined ? {} : { description: body };
      const changed = state ? { state: state === 'open' ? 'opened' : state } : {};
      Object.assign(merges[number - 1] ?? {}, text, description, changed);
    },
    headOf: (number) => `refs/merge-requests/${number}/head`,
    violations: [],
  };
}
