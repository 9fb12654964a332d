import { z } from 'zod';
import type { Client } from '../../tickets/index.ts';
import type { Forge, PullRequest, RemoteRepository } from './forge.ts';

const mergeSchema = z
  .object({
    iid: z.number(),
    web_url: z.string(),
    state: z.string(),
    title: z.string(),
    description: z.string().nullish(),
  })
  .transform(
    (merge): PullRequest => ({
      number: merge.iid,
      url: merge.web_url,
      state: merge.state === 'merged' ? 'merged' : merge.state === 'opened' ? 'open' : 'closed',
      title: merge.title,
      body: merge.description ?? '',
    }),
  );

const projectSchema = z.object({ default_branch: z.string() });

/** Merge requests of GitLab: https://docs.gitlab.com/api/merge_requests. A draft is one by its title. */
export function createGitlabForge(client: Client, { path }: RemoteRepository): Forge {
  const project = `/api/v4/projects/${encodeURIComponent(path)}`;
  const merges = `${project}/merge_requests`;
  return {
    async findPullRequest(branch) {
      const query = `source_branch=${encodeURIComponent(branch)}&state=all&order_by=created_at&sort=desc&per_page=1`;
      const { body } = await client.request(`${merges}?${query}`);
      return z.array(mergeSchema).parse(body)[0];
    },
    headOf: ({ number }) => `refs/merge-requests/${number}/head`,
    async openPullRequest({ branch, title, body: text }) {
      const { body: answer } = await client.request(project);
      const json = {
        title: `Draft: ${title}`,
        source_branch: branch,
        target_branch: projectSchema.parse(answer).default_branch,
        description: text,
        remove_source_branch: true,
      };
      const { body } = await client.request(merges, { method: 'POST', json });
      return mergeSchema.parse(body);
    },
    async updatePullRequest(number, { body: text, state }) {
      const json = {
        ...(text === undefined ? {} : { description: text }),
        ...(state ? { state_event: 'reopen' } : {}),
      };
      const { body } = await client.request(`${merges}/${number}`, { method: 'PUT', json });
      return mergeSchema.parse(body);
    },
  };
}

export const gitlabAccess = (host: string, token: string) => ({
  origin: `https://${host}`,
  headers: { 'private-token': token, 'user-agent': 'tierzero' },
});
