import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { components, operations } from '@octokit/openapi-types';
import { execa } from 'execa';
import { afterEach, expect, test } from 'vitest';
import { findRemote, parseRemote } from '../git/find-remote.ts';
import { createForge } from './create-forge.ts';
import { publish } from './publish.ts';

Object.assign(process.env, { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' });
const cleaning: (() => unknown)[] = [];
afterEach(async () => {
  for (const clean of cleaning.splice(0)) await clean();
});

type Create = NonNullable<operations['pulls/create']['requestBody']>['content']['application/json'];
type Update = NonNullable<
  NonNullable<operations['pulls/update']['requestBody']>['content']['application/json']
>;
type Pull = Pick<
  components['schemas']['pull-request'],
  'number' | 'html_url' | 'state' | 'merged_at' | 'title' | 'body' | 'draft'
> & { head: string };

/** What `POST /pulls` and `PATCH /pulls/N` take, by GitHub's own description; a key that is not in it fails to compile. */
const createKeys = { title: 1, head: 1, base: 1, body: 1, draft: 1 } satisfies Partial<
  Record<keyof Create, 1>
>;
const updateKeys = { body: 1, state: 1 } satisfies Partial<Record<keyof Update, 1>>;

async function readJson(request: IncomingMessage): Promise<Record<string, unknown>> {
  const pieces = await Array.fromAsync(request);
  return pieces.length > 0 ? JSON.parse(Buffer.concat(pieces).toString()) : {};
}

/** A GitHub that knows one repository and keeps pull requests in memory. */
async function serveGithub() {
  const pulls: Pull[] = [];
  const calls: string[] = [];
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '', 'http://x');
    const json = await readJson(request);
    calls.push(`${request.method} ${url.pathname}`);
    const say = (status: number, body: unknown) => response.writeHead(status).end(JSON.stringify(body));
    if (request.headers.authorization !== 'Bearer test-token')
      return say(401, { message: 'Bad credentials' });
    if (url.pathname === '/repos/acme/kb') return say(200, { default_branch: 'main' });
    if (url.pathname === '/repos/acme/kb/pulls' && request.method === 'GET') {
      const found = pulls.filter(({ head }) => `acme:${head}` === url.searchParams.get('head'));
      return say(200, found.toReversed().slice(0, 1));
    }
    if (url.pathname === '/repos/acme/kb/pulls' && request.method === 'POST') {
      expect(Object.keys(createKeys)).toEqual(expect.arrayContaining(Object.keys(json)));
      const create = json as Create;
      const number = pulls.length + 1;
      const html_url = `https://github.com/acme/kb/pull/${number}`;
      pulls.push({
        number,
        html_url,
        state: 'open',
        merged_at: null,
        title: create.title ?? '',
        body: create.body ?? '',
        draft: create.draft ?? false,
        head: create.head,
      });
      return say(201, pulls.at(-1));
    }
    const pull = pulls[Number(url.pathname.split('/').at(-1)) - 1];
    if (!pull || request.method !== 'PATCH') return say(404, { message: 'Not Found' });
    expect(Object.keys(updateKeys)).toEqual(expect.arrayContaining(Object.keys(json)));
    return say(200, Object.assign(pull, json));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  cleaning.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return { pulls, calls, api: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

/** A repository whose `origin` has the address of GitHub and pushes into a folder. */
async function createRepository() {
  const cwd = await mkdtemp(join(tmpdir(), 'tierzero-publish-'));
  const bare = await mkdtemp(join(tmpdir(), 'tierzero-origin-'));
  cleaning.push(
    () => rm(cwd, { recursive: true }),
    () => rm(bare, { recursive: true }),
  );
  const git = async (...args: string[]) => (await execa('git', args, { cwd })).stdout;
  await execa('git', ['init', '-q', '--bare', bare]);
  await git('init', '-q', '-b', 'main');
  await git('config', 'user.name', 'Ada Author');
  await git('config', 'user.email', 'ada@example.org');
  await writeFile(join(cwd, 'a.md'), 'a\n');
  await git('add', '.');
  await git('commit', '-qm', 'Start');
  await git('branch', 'promote/rt-1');
  await git('remote', 'add', 'origin', 'https://github.com/acme/kb.git');
  await git('config', 'remote.origin.pushurl', bare);
  return { cwd, git, bare };
}

const proposal = {
  files: [],
  branch: 'promote/rt-1',
  message: '',
  title: 'Add FAQ entry: x',
  body: '<!-- tierzero:begin -->\nfirst\n<!-- tierzero:end -->\n',
};

async function setUp() {
  const github = await serveGithub();
  const repository = await createRepository();
  const remote = await findRemote(repository.cwd, 'origin');
  const env = { GITHUB_TOKEN: 'test-token', GITHUB_API_URL: github.api };
  const forge = createForge(remote, { env });
  const run = (changed = {}, reopen = false) =>
    publish({ ...proposal, ...changed }, { forge, cwd: repository.cwd, remote: 'origin', reopen });
  return { ...github, ...repository, run };
}

test('the branch is pushed, and a draft pull request opened against the main branch', async () => {
  const { run, pulls, bare, git } = await setUp();
  expect(await run()).toEqual({ state: 'opened', url: 'https://github.com/acme/kb/pull/1' });
  expect(pulls).toMatchObject([{ title: 'Add FAQ entry: x', draft: true, head: 'promote/rt-1' }]);
  const pushed = (await execa('git', ['rev-parse', 'promote/rt-1'], { cwd: bare })).stdout;
  expect(pushed).toBe(await git('rev-parse', 'promote/rt-1'));
});

test('the same again asks nothing of anybody', async () => {
  const { run, calls, pulls } = await setUp();
  await run();
  calls.length = 0;
  expect(await run()).toEqual({ state: 'unchanged', url: 'https://github.com/acme/kb/pull/1' });
  expect(calls).toEqual(['GET /repos/acme/kb/pulls']);
  expect(pulls).toHaveLength(1);
});

test('our part of the body is rewritten, what people wrote around it stays', async () => {
  const { run, pulls } = await setUp();
  await run();
  if (pulls[0]) pulls[0].body = `Please look, Ada.\r\n\r\n${proposal.body.replaceAll('\n', '\r\n')}\r\nDone.`;
  const body = proposal.body.replace('first', 'second');
  expect((await run({ body })).state).toBe('updated');
  expect(pulls[0]?.body).toBe(
    'Please look, Ada.\n\n<!-- tierzero:begin -->\nsecond\n<!-- tierzero:end -->\n\nDone.',
  );
});

test('a closed one is left alone unless a person insists', async () => {
  const { run, pulls, bare, git } = await setUp();
  await run();
  if (pulls[0]) pulls[0].state = 'closed';
  await git('commit', '-q', '--allow-empty', '-m', 'More');
  await git('branch', '-f', 'promote/rt-1');
  await expect(run()).rejects.toThrow('TZ_PROMOTION_CLOSED');
  const pushed = (await execa('git', ['rev-parse', 'promote/rt-1'], { cwd: bare })).stdout;
  expect(pushed).not.toBe(await git('rev-parse', 'promote/rt-1'));
  expect((await run({}, true)).state).toBe('reopened');
  expect(pulls).toMatchObject([{ state: 'open' }]);
});

test('a merged one is told', async () => {
  const { run, pulls } = await setUp();
  await run();
  if (pulls[0]) Object.assign(pulls[0], { state: 'closed', merged_at: '2026-10-02T10:00:00Z' });
  await expect(run()).rejects.toThrow('TZ_PROMOTION_MERGED');
});

test('what somebody else pushed is never overwritten', async () => {
  const { run, git, bare, pulls } = await setUp();
  await run();
  await execa('git', ['update-ref', 'refs/heads/promote/rt-1', await otherCommit(bare)], { cwd: bare });
  await git('commit', '-q', '--allow-empty', '-m', 'More');
  await git('branch', '-f', 'promote/rt-1');
  await expect(run()).rejects.toThrow('TZ_GIT_PUSH_REFUSED');
  expect(pulls).toHaveLength(1);
});

async function otherCommit(cwd: string): Promise<string> {
  const who = ['-c', 'user.name=Otto', '-c', 'user.email=otto@example.org'];
  const tree = ['commit-tree', 'promote/rt-1^{tree}', '-p', 'promote/rt-1', '-m', 'By Otto'];
  return (await execa('git', [...who, ...tree], { cwd })).stdout;
}

test.for([
  ['https://github.com/acme/kb.git', 'github.com', 'acme/kb'],
  ['https://user:secret@github.com/acme/kb', 'github.com', 'acme/kb'],
  ['git@gitlab.com:acme/tools/kb.git', 'gitlab.com', 'acme/tools/kb'],
  ['ssh://git@git.acme.io:2222/acme/kb.git', 'git.acme.io:2222', 'acme/kb'],
] as const)('the repository of %s', ([address, host, path]) => {
  expect(parseRemote(address)).toEqual({ host, path });
});

test.for(['/srv/git/kb.git', '../kb', 'https://github.com/'])('%s is no forge', (address) => {
  expect(parseRemote(address)).toBeUndefined();
});

test('no remote, no token', async () => {
  const { cwd } = await createRepository();
  await expect(findRemote(cwd, 'upstream')).rejects.toThrow('TZ_GIT_NO_REMOTE');
  expect(() => createForge({ host: 'github.com', path: 'a/b' }, { env: {} })).toThrow('GITHUB_TOKEN');
  expect(() => createForge({ host: 'gitlab.com', path: 'a/b' }, { env: { GITHUB_TOKEN: 'x' } })).toThrow(
    'GITLAB_TOKEN',
  );
});
