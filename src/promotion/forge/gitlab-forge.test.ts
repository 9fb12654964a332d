import { expect, test } from 'vitest';
import type { Client, RequestOptions } from '../../tickets/index.ts';
import { createGitlabForge } from './gitlab-forge.ts';

const merge = {
  iid: 7,
  web_url: 'https://gitlab.com/acme/kb/-/merge_requests/7',
  title: 'Draft: x',
  description: 'b',
};

function createForge(answers: Record<string, unknown>) {
  const asked: [string, RequestOptions['json']][] = [];
  const client: Client = {
    request: async (path, { method = 'GET', json } = {}) => {
      asked.push([`${method} ${path}`, json]);
      return { status: 200, headers: new Headers(), body: answers[`${method} ${path.split('?')[0]}`] };
    },
  };
  return { asked, forge: createGitlabForge(client, { host: 'gitlab.com', path: 'acme/tools/kb' }) };
}

const project = '/api/v4/projects/acme%2Ftools%2Fkb';

test('the newest merge request of a branch', async () => {
  const { forge, asked } = createForge({
    [`GET ${project}/merge_requests`]: [{ ...merge, state: 'closed' }],
  });
  expect(await forge.findPullRequest('promote/rt-1')).toMatchObject({
    number: 7,
    state: 'closed',
    body: 'b',
  });
  expect(asked[0]?.[0]).toContain('source_branch=promote%2Frt-1&state=all');
});

test('one is opened as a draft against the main branch', async () => {
  const answers = {
    [`GET ${project}`]: { default_branch: 'trunk' },
    [`POST ${project}/merge_requests`]: { ...merge, state: 'opened' },
  };
  const { forge, asked } = createForge(answers);
  expect(await forge.openPullRequest({ branch: 'promote/rt-1', title: 'x', body: 'b' })).toMatchObject({
    state: 'open',
  });
  expect(asked[1]?.[1]).toMatchObject({
    title: 'Draft: x',
    source_branch: 'promote/rt-1',
    target_branch: 'trunk',
  });
});

test('one is opened again by an event', async () => {
  const { forge, asked } = createForge({
    [`PUT ${project}/merge_requests/7`]: { ...merge, state: 'opened' },
  });
  await forge.updatePullRequest(7, { state: 'open', body: 'c' });
  expect(asked[0]?.[1]).toEqual({ description: 'c', state_event: 'reopen' });
});
