import { afterEach, expect, test } from 'vitest';
import upload from '../fixtures/github/upload-413.json' with { type: 'json' };
import { getAdapter } from '../get-adapter.ts';
import { type GithubServer, serveGithub } from '../testing/serve-github.ts';
import { readLiveTickets, writeEntryLink } from './read-live-tickets.ts';

const token = 'github-token-0123456789';
const github = getAdapter('github');
const entry = 'https://help.example.org/faq/upload/';
const labels = [{ name: 'upload' }];
const issue = { ...upload.issue, labels };

let server: GithubServer;
afterEach(async () => {
  expect(server.violations).toEqual([]);
  await server.close();
});

async function open(state: Parameters<typeof serveGithub>[0]['state']) {
  server = await serveGithub({ repository: 'acme/support', token, ...(state ? { state } : {}) });
  const env = { GITHUB_TOKEN: token, GITHUB_API_URL: server.origin };
  const read = (path: string) =>
    Array.fromAsync(readLiveTickets(github, { address: `https://github.com/acme/support${path}`, env }));
  const link = () =>
    writeEntryLink(github, { address: 'https://github.com/acme/support/issues/123', env }, entry);
  return { read, link };
}

test('an issue with its comments, without what moderators have hidden', async () => {
  const { read } = await open({ issues: [issue], comments: { 123: upload.comments } });
  const [result] = await read('/issues/123');
  expect(result).toMatchObject({ ticket: { ref: 'acme/support#123', status: 'resolved' } });
  expect(JSON.stringify(result)).not.toMatch(/HIDDEN-MARKER|BOT-MARKER/);
});

test('all closed issues of many pages, without pull requests', async () => {
  const issues = Array.from({ length: 130 }, (_none, index) => ({ ...issue, number: index + 1 }));
  const pull_request = { url: 'https://api.github.com/x', html_url: null, diff_url: null, patch_url: null };
  const { read } = await open({
    issues: [...issues, { ...issue, number: 131, pull_request }, { ...issue, number: 132, state: 'open' }],
  });
  expect(await read('')).toHaveLength(130);
});

test('more comments than a page holds', async () => {
  const comments = Array.from({ length: 230 }, (_none, id) => ({ ...upload.comments[0], id }));
  const { read } = await open({ issues: [issue], comments: { 123: comments } });
  const [result] = await read('/issues/123');
  expect(result && 'ticket' in result && result.ticket.messages).toHaveLength(231);
});

test('an issue that is not there', async () => {
  const { read } = await open({});
  await expect(read('/issues/7')).rejects.toThrow('TZ_API_NOT_FOUND');
});

test('the way back is one comment, however often it is asked for', async () => {
  const { link } = await open({ issues: [issue], comments: { 123: [{ body: 'First.' }] } });
  expect(await link()).toBe(`Written: a comment: The answer is now in our FAQ: ${entry}`);
  expect(await link()).toContain('there already');
  expect(server.state.comments[123]).toHaveLength(2);
});
