import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { afterEach, expect, test } from 'vitest';
import { readBody, serve } from '../../tickets/testing/serve.ts';
import { createForge } from './create-forge.ts';
import { publish } from './publish.ts';

Object.assign(process.env, { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' });
const cleaning: (() => unknown)[] = [];
afterEach(async () => {
  for (const clean of cleaning.splice(0)) await clean();
});

type Json = Record<string, unknown>;
interface Fault {
  status: number;
  headers?: Record<string, string>;
}

/** Merge requests of one project in memory, as https://docs.gitlab.com/api/merge_requests describes them. */
async function serveGitlab() {
  const merges: Json[] = [];
  const calls: string[] = [];
  const faults: Fault[] = [];
  const server = await serve(async (request, response) => {
    const url = new URL(request.url ?? '', 'http://gitlab');
    const body = (await readBody(request)) as Json | undefined;
    calls.push(`${request.method} ${url.pathname.split('/').slice(5).join('/')}`.trim());
    const say = (status: number, answer: unknown, headers = {}) =>
      response.writeHead(status, headers).end(JSON.stringify(answer));
    const fault = faults.shift();
    if (fault)
      return say(fault.status, { message: `no: ${request.headers['private-token']}` }, fault.headers);
    if (request.headers['private-token'] !== 'test-token') return say(401, { message: '401 Unauthorized' });
    const [, path] = /^\/api\/v4\/projects\/acme%2Ftools%2Fkb(.*)$/.exec(url.pathname) ?? [];
    if (path === '') return say(200, { id: 1, default_branch: 'main' });
    if (path === '/merge_requests' && request.method === 'GET') {
      const size = Number(url.searchParams.get('per_page') ?? 20);
      const of = merges.filter((one) => one.source_branch === url.searchParams.get('source_branch'));
      return say(200, of.toReversed().slice(0, size), { 'x-total': String(of.length) });
    }
    if (path === '/merge_requests' && request.method === 'POST') {
      if (merges.some((one) => one.state === 'opened' && one.source_branch === body?.source_branch))
        return say(409, {
          message: ['Another open merge request already exists for this source branch: !1'],
        });
      const iid = merges.length + 1;
      const web_url = `https://gitlab.example/acme/tools/kb/-/merge_requests/${iid}`;
      merges.push({ ...body, iid, web_url, state: 'opened' });
      return say(201, merges.at(-1));
    }
    const merge = merges.find(({ iid }) => path === `/merge_requests/${iid}`);
    if (!merge || request.method !== 'PUT') return say(404, { message: '404 Not found' });
    const { state_event, ...change } = body ?? {};
    return say(200, Object.assign(merge, change, state_event === 'reopen' ? { state: 'opened' } : {}));
  });
  cleaning.push(server.close);
  return { origin: server.origin, merges, calls, faults };
}

async function setUp() {
  const gitlab = await serveGitlab();
  const cwd = await mkdtemp(join(tmpdir(), 'tierzero-merge-'));
  const bare = await mkdtemp(join(tmpdir(), 'tierzero-origin-'));
  for (const folder of [cwd, bare]) cleaning.push(() => rm(folder, { recursive: true }));
  const git = async (...args: string[]) => (await execa('git', args, { cwd })).stdout;
  await execa('git', ['init', '-q', '--bare', bare]);
  await git('init', '-q', '-b', 'main');
  await git('config', 'user.name', 'Ada Author');
  await git('config', 'user.email', 'ada@example.org');
  await writeFile(join(cwd, 'a.md'), 'a\n');
  await git('add', '.');
  await git('commit', '-qm', 'Start');
  await git('branch', proposal.branch);
  await git('remote', 'add', 'origin', bare);
  const env = { GITLAB_TOKEN: 'test-token', CI_SERVER_URL: gitlab.origin };
  const forge = createForge({ host: 'gitlab.example', path: 'acme/tools/kb' }, { env });
  const run = (changed = {}, reopen = false) =>
    publish({ ...proposal, ...changed }, { forge, cwd, remote: 'origin', reopen });
  const pushed = async () => (await execa('git', ['rev-parse', proposal.branch], { cwd: bare })).stdout;
  return { ...gitlab, git, run, pushed };
}

const proposal = {
  files: [],
  branch: 'promote/rt-1',
  message: '',
  title: 'Add FAQ entry: x',
  body: '<!-- tierzero:begin -->\nfirst\n<!-- tierzero:end -->\n',
};

test('a draft is opened, left alone when nothing changed, and updated around what people wrote', async () => {
  const { run, merges, git, pushed } = await setUp();
  expect((await run()).state).toBe('opened');
  expect(merges).toMatchObject([
    { title: 'Draft: Add FAQ entry: x', target_branch: 'main', state: 'opened' },
  ]);
  expect(await pushed()).toBe(await git('rev-parse', proposal.branch));
  expect((await run()).state).toBe('unchanged');
  Object.assign(merges[0] ?? {}, { title: 'Ours', description: `Look, Ada.\n\n${proposal.body}` });
  expect((await run({ body: proposal.body.replace('first', 'second') })).state).toBe('updated');
  expect(merges).toHaveLength(1);
  expect(merges[0]).toMatchObject({
    title: 'Ours',
    description: 'Look, Ada.\n\n<!-- tierzero:begin -->\nsecond\n<!-- tierzero:end -->\n',
  });
});

test('a closed one stays closed and unpushed unless a person insists; a merged one is told', async () => {
  const { run, merges, git, pushed } = await setUp();
  await run();
  Object.assign(merges[0] ?? {}, { state: 'closed' });
  await git('commit', '-q', '--allow-empty', '-m', 'More');
  await git('branch', '-f', proposal.branch);
  await expect(run()).rejects.toThrow('TZ_PROMOTION_CLOSED');
  expect(await pushed()).not.toBe(await git('rev-parse', proposal.branch));
  expect((await run({}, true)).state).toBe('reopened');
  expect(merges).toMatchObject([{ state: 'opened' }]);
  expect(await pushed()).toBe(await git('rev-parse', proposal.branch));
  Object.assign(merges[0] ?? {}, { state: 'merged' });
  await expect(run()).rejects.toThrow('TZ_PROMOTION_MERGED');
});

test('a run that ended between push and request goes on', async () => {
  const { run, merges, git } = await setUp();
  await git('push', '-q', 'origin', proposal.branch);
  expect((await run()).state).toBe('opened');
  expect(merges).toHaveLength(1);
});

test.for([
  [401, 'TZ_API_DENIED'],
  [403, 'TZ_API_DENIED'],
  [404, 'TZ_API_NOT_FOUND'],
  [409, 'TZ_API_REFUSED'],
  [422, 'TZ_API_REFUSED'],
] as const)(
  '%i stops with the reason and without the token, and the next run goes on',
  async ([status, code]) => {
    const { run, faults, merges } = await setUp();
    faults.push({ status });
    const message = await run().then(String, String);
    expect(message).toContain(code);
    expect(message).not.toContain('test-token');
    expect(merges).toEqual([]);
    expect((await run()).state).toBe('opened');
  },
);

test('429 is waited for', async () => {
  const { run, faults, calls } = await setUp();
  faults.push({ status: 429, headers: { 'retry-after': '0' } });
  expect((await run()).state).toBe('opened');
  expect(calls).toHaveLength(4);
});
