import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createForge } from '../../src/promotion/forge/create-forge.ts';
import { publish } from '../../src/promotion/forge/publish.ts';
import { findRemote, parseRemote } from '../../src/promotion/git/find-remote.ts';
import { createCopier } from '../../src/promotion/git/testing/create-copier.ts';
import { gitIn } from '../../src/promotion/git/testing/git-in.ts';
import { forges, serveForge, token } from './testing/serve-forge.ts';

Object.assign(process.env, { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' });

const branch = 'promote/rt-1';
const proposal = {
  files: [],
  branch,
  message: '',
  title: 'Add FAQ entry: x',
  body: '<!-- tierzero:begin -->\nfirst\n<!-- tierzero:end -->\n',
};

const copyStart = createCopier(async (folder) => {
  const cwd = join(folder, 'work');
  await mkdir(cwd);
  const git = gitIn(cwd);
  await git('init', '-q', '--template=', '--bare', join(folder, 'origin'));
  await git('init', '-q', '--template=', '-b', 'main');
  await git('config', 'user.name', 'Ada Author');
  await git('config', 'user.email', 'ada@example.org');
  await writeFile(join(cwd, 'a.md'), 'a\n');
  await git('add', '.');
  await git('commit', '-qm', 'Start');
  await git('branch', branch);
});

/** A repository whose `origin` has the address of a forge and pushes into a folder. */
async function createRepository(remote: string) {
  const folder = await mkdtemp(join(tmpdir(), 'tierzero-publish-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await copyStart(folder);
  const [cwd, bare] = [join(folder, 'work'), join(folder, 'origin')];
  const git = gitIn(cwd);
  await git('remote', 'add', 'origin', remote);
  await git('config', 'remote.origin.pushurl', bare);
  return { cwd, git, bare };
}

describe.each(forges)('%s', (name) => {
  async function setUp() {
    const server = await serveForge(name);
    onTestFinished(async () => {
      await server.close();
      expect(server.violations).toEqual([]);
    });
    const { cwd, git, bare } = await createRepository(server.remote);
    const forge = createForge(await findRemote(cwd, 'origin'), { env: server.env });
    const run = (changed = {}, reopen = false) =>
      publish({ ...proposal, ...changed }, { forge, cwd, remote: 'origin', reopen });
    const isPushed = async () =>
      (await execa('git', ['rev-parse', branch], { cwd: bare })).stdout === (await git('rev-parse', branch));
    const goOn = async () => {
      await git('commit', '-q', '--allow-empty', '-m', 'More');
      await git('branch', '-f', branch);
    };
    return { ...server, git, bare, run, isPushed, goOn };
  }

  test('the branch is pushed, and a draft opened against the main branch; the same again asks little', async () => {
    const { run, requests, isPushed, calls } = await setUp();
    expect(await run()).toEqual({ state: 'opened', url: expect.stringMatching(/\/1$/) });
    expect(requests()).toEqual([
      { title: proposal.title, body: proposal.body, state: 'open', draft: true, branch },
    ]);
    expect(await isPushed()).toBe(true);
    calls.length = 0;
    expect((await run()).state).toBe('unchanged');
    expect(calls).toHaveLength(1);
    expect(requests()).toHaveLength(1);
  });

  test('our part of the body is rewritten, what people wrote around it stays', async () => {
    const { run, requests, change } = await setUp();
    await run();
    const theirs = `Please look, Ada.\r\n\r\n${proposal.body.replaceAll('\n', '\r\n')}\r\nDone.`;
    change(1, { title: 'Ours', body: theirs });
    expect((await run({ body: proposal.body.replace('first', 'second') })).state).toBe('updated');
    expect(requests()).toMatchObject([
      {
        title: 'Ours',
        body: 'Please look, Ada.\n\n<!-- tierzero:begin -->\nsecond\n<!-- tierzero:end -->\n\nDone.',
      },
    ]);
  });

  test('a closed one stays closed and unpushed unless a person insists; a merged one is told', async () => {
    const { run, requests, change, isPushed, goOn } = await setUp();
    await run();
    change(1, { state: 'closed' });
    await goOn();
    await expect(run()).rejects.toThrow('TZ_PROMOTION_CLOSED');
    expect(await isPushed()).toBe(false);
    expect((await run({}, true)).state).toBe('reopened');
    expect(requests()).toMatchObject([{ state: 'open' }]);
    expect(await isPushed()).toBe(true);
    change(1, { state: 'merged' });
    await expect(run()).rejects.toThrow('TZ_PROMOTION_MERGED');
  });

  test('a run that ended between push and request goes on', async () => {
    const { run, requests, git } = await setUp();
    await git('push', '-q', 'origin', branch);
    expect((await run()).state).toBe('opened');
    expect(requests()).toHaveLength(1);
  });

  test('what somebody else pushed is never overwritten', async () => {
    const { run, bare, requests, goOn } = await setUp();
    await run();
    const who = ['-c', 'user.name=Otto', '-c', 'user.email=otto@example.org'];
    const other = ['commit-tree', `${branch}^{tree}`, '-p', branch, '-m', 'By Otto'];
    const { stdout } = await execa('git', [...who, ...other], { cwd: bare });
    await execa('git', ['update-ref', `refs/heads/${branch}`, stdout], { cwd: bare });
    await goOn();
    await expect(run()).rejects.toThrow('TZ_GIT_PUSH_REFUSED');
    expect(requests()).toHaveLength(1);
  });

  test('a refusal stops with the reason and without the token, and the next run goes on', async () => {
    const { run, faults, requests } = await setUp();
    for (const [status, code] of [
      [401, 'TZ_API_DENIED'],
      [403, 'TZ_API_DENIED'],
      [404, 'TZ_API_NOT_FOUND'],
      [409, 'TZ_API_REFUSED'],
      [422, 'TZ_API_REFUSED'],
    ] as const) {
      faults.push({ status });
      const message = await run().then(String, String);
      expect(message).toContain(code);
      expect(message).not.toContain(token);
      expect(requests()).toEqual([]);
    }
    expect((await run()).state).toBe('opened');
  });

  test('429 is waited for', async () => {
    const { run, faults, calls } = await setUp();
    faults.push({ status: 429, headers: { 'retry-after': '0' } });
    expect((await run()).state).toBe('opened');
    expect(calls).toHaveLength(4);
  });
});

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
  const { cwd } = await createRepository('https://github.com/acme/kb.git');
  await expect(findRemote(cwd, 'upstream')).rejects.toThrow('TZ_GIT_NO_REMOTE');
  expect(() => createForge({ host: 'github.com', path: 'a/b' }, { env: {} })).toThrow('GITHUB_TOKEN');
  expect(() => createForge({ host: 'gitlab.com', path: 'a/b' }, { env: { GITHUB_TOKEN: 'x' } })).toThrow(
    'GITLAB_TOKEN',
  );
});
