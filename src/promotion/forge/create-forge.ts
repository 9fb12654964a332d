import { TierzeroError } from '../../diagnostics/index.ts';
import { createClient } from '../../tickets/index.ts';
import type { Forge, RemoteRepository } from './forge.ts';
import { createGithubForge, githubAccess } from './github-forge.ts';
import { createGitlabForge, gitlabAccess } from './gitlab-forge.ts';

interface ForgeSettings {
  env: Record<string, string | undefined>;
  fetch?: typeof globalThis.fetch;
}

/**
 * The forge of a repository: GitLab when its host says so or only `GITLAB_TOKEN` is set, GitHub else.
 * `GITHUB_API_URL` and `CI_SERVER_URL` are the addresses that their CI sets.
 *
 * @throws TierzeroError `TZ_PROMOTION_NO_TOKEN` with the names of the variables.
 */
export function createForge(repository: RemoteRepository, { env, fetch }: ForgeSettings): Forge {
  const githubToken = env.GITHUB_TOKEN || env.GH_TOKEN;
  const isGitlab = /gitlab/i.test(repository.host) || (!githubToken && Boolean(env.GITLAB_TOKEN));
  const token = isGitlab ? env.GITLAB_TOKEN : githubToken;
  if (!token) throw noToken(isGitlab ? 'GITLAB_TOKEN' : 'GITHUB_TOKEN');
  const access = isGitlab ? gitlabAccess(repository.host, token) : githubAccess(repository.host, token);
  const origin = (isGitlab ? env.CI_SERVER_URL : env.GITHUB_API_URL) || access.origin;
  const client = createClient({ ...access, origin, token, ...(fetch ? { fetch } : {}) });
  return isGitlab ? createGitlabForge(client, repository) : createGithubForge(client, repository);
}

const noToken = (name: string) =>
  new TierzeroError({
    code: 'TZ_PROMOTION_NO_TOKEN',
    message: `A pull request needs a token, and \`${name}\` is not set.`,
    hint: 'Set it to a token that may write contents and pull requests of this repository only.',
  });
