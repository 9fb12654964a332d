import { z } from 'zod';
import type { Client } from '../../tickets/index.ts';
import type { Forge, PullRequest, RemoteRepository } from './forge.ts';

const pullSchema = z
  .object({
    number: z.number(),
    html_url: z.string(),
    state: z.string(),
    merged_at: z.string().nullish(),
    title: z.string(),
    body: z.string().nullish(),
  })
  .transform(
    (pull): PullRequest => ({
      number: pull.number,
      url: pull.html_url,
      state: pull.merged_at ? 'merged' : pull.state === 'open' ? 'open' : 'closed',
      title: pull.title,
      body: pull.body ?? '',
    }),
  );

const repositorySchema = z.object({ default_branch: z.string() });

/** Pull requests of GitHub: https://docs.github.com/en/rest/pulls/pulls */
export function createGithubForge(client: Client, { path }: RemoteRepository): Forge {
  const pulls = `/repos/${path}/pulls`;
  return {
    async findPullRequest(branch) {
      const head = encodeURIComponent(`${path.split('/')[0]}:${branch}`);
      const query = `head=${head}&state=all&sort=created&direction=desc&per_page=1`;
      const { body } = await client.request(`${pulls}?${query}`);
      return z.array(pullSchema).parse(body)[0];
    },
    headOf: ({ number }) => `refs/pull/${number}/head`,
    async openPullRequest({ branch, title, body: text }) {
      const { body: repository } = await client.request(`/repos/${path}`);
      const base = repositorySchema.parse(repository).default_branch;
      const json = { title, head: branch, base, body: text, draft: true };
      const { body } = await client.request(pulls, { method: 'POST', json });
      return pullSchema.parse(body);
    },
    async updatePullRequest(number, change) {
      const { body } = await client.request(`${pulls}/${number}`, { method: 'PATCH', json: change });
      return pullSchema.parse(body);
    },
  };
}

/** Where the interface of a GitHub host is, and how it wants the token. */
export const githubAccess = (host: string, token: string) => ({
  origin: host === 'github.com' ? 'https://api.github.com' : `https://${host}`,
  headers: {
    accept: 'application/vnd.github+json',
    authorization: `Bearer ${token}`,
    'user-agent': 'tierzero',
    'x-github-api-version': '2022-11-28',
  },
});
