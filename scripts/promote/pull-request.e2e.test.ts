import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { discourse } from '../../src/tickets/testing/contracts/discourse.ts';
import { githubDiscussions } from '../../src/tickets/testing/contracts/github-discussions.ts';
import { serveContract } from '../../src/tickets/testing/serve-contract.ts';
import { connectForge } from './testing/connect-forge.ts';
import { createRepository } from './testing/create-repository.ts';

const fixture = new URL('../../src/tickets/fixtures/github/upload-413.json', import.meta.url).pathname;
const branch = 'promote/github-acme-support-123';
const file = 'content/faq/upload-of-a-big-file-fails-with-413-behind-nginx.md';

test.each([
  ['github', 2],
  ['gitlab', 1],
] as const)(
  '%s: a ticket that changes after its request was squashed opens a request of its own',
  async (name, updates) => {
    const repository = await createRepository();
    const { cwd, git } = repository;
    const { bare, requests, change, headOf, violations } = await connectForge(repository, name);
    await writeFile(join(cwd, '.git/info/exclude'), 'ticket.json\n');
    const ticket = JSON.parse(await readFile(fixture, 'utf8'));
    const promote = async (...args: string[]) => {
      await writeFile(join(cwd, 'ticket.json'), JSON.stringify(ticket));
      return repository.promote('--from', 'github', '--input', 'ticket.json', ...args);
    };
    /** What the forge does: one commit of its own words, and the branch is deleted. */
    const squash = async (number: number, of: string) => {
      await bare('update-ref', headOf(number), `refs/heads/${of}`);
      await bare('update-ref', '-d', `refs/heads/${of}`);
      await git('merge', '-q', '--squash', of);
      await git('commit', '-q', '-m', `Merged no. ${number}`);
      await git('branch', '-qD', of);
      await git('update-ref', '-d', `refs/remotes/origin/${of}`);
      await git('push', '-q', 'origin', 'main');
      change(number, { state: 'merged' });
    };
    const answer = ticket.comments[0];

    expect((await promote('--pr')).exitCode).toBe(0);
    await git('checkout', '-q', branch);
    const text = await readFile(join(cwd, file), 'utf8');
    await writeFile(join(cwd, file), text.replace('every upload', 'Every upload'));
    await git('commit', '-qam', 'By hand');
    await git('checkout', '-q', 'main');
    await git('push', '-q', 'origin', branch);
    await squash(1, branch);
    expect((await promote('--pr')).stderr).toContain('which has not changed');
    expect(requests()).toHaveLength(1);

    for (let update = 1; update <= updates; update += 1) {
      answer.body += `\n\nBehind Apache ${update} set \`LimitRequestBody\`.`;
      expect((await promote('--local')).stderr).toContain('TZ_PROMOTION_ALREADY_ANSWERED');
      expect((await promote('--pr')).exitCode).toBe(0);
      const [of = '', body = ''] = [requests()[update]?.branch, requests()[update]?.body];
      expect(requests().slice(update)).toMatchObject([
        {
          title: 'Update FAQ entry: Upload of a big file fails with 413 behind nginx',
          state: 'open',
          draft: true,
          branch: expect.stringContaining(`${branch}-update-`),
        },
      ]);
      expect(body).toContain('- [ ] What the ticket says now is right, and fits what people wrote.');
      expect(await bare('show', `${of}:${file}`)).toMatch(
        new RegExp(`Every upload[\\s\\S]*Behind Apache ${update}`),
      );
      if (update < updates) await squash(update + 1, of);
    }
    expect((await promote('--pr')).stderr).toContain('(unchanged)');
    expect(violations).toEqual([]);
  },
);

test.each([
  [
    'github-discussions',
    githubDiscussions,
    'gitlab',
    ['GITHUB_TOKEN', 'GITHUB_API_URL'],
    'https://github.com',
  ],
  ['discourse', discourse, 'github', ['DISCOURSE_API_KEY'], undefined],
] as const)(
  'a thread of %s is read from its address and opens a request',
  async (from, contract, forge, [tokenName, originName], origin) => {
    const repository = await createRepository();
    const { bare, requests, violations } = await connectForge(repository, forge);
    const server = await serveContract(contract);
    onTestFinished(server.close);
    vi.stubEnv(tokenName, contract.token);
    if (originName) vi.stubEnv(originName, server.origin);
    const address = (origin ?? server.origin) + contract.ticket;
    const run = await repository.promote('--questions', '--from', from, '--input', address, '--pr');
    expect(run.stderr).toContain('(opened)');
    expect(run.exitCode).toBe(0);
    const [request] = requests();
    expect(request).toMatchObject({ title: expect.stringMatching(/^Add answered question: /), draft: true });
    expect(request?.branch).toContain(`promote/question-${from}-`);
    const [path = ''] = (await bare('diff', '--name-only', 'main', request?.branch ?? '')).split('\n');
    expect(path).toMatch(/^content\/questions\/[\w-]+\.md$/);
    const page = await bare('show', `${request?.branch}:${path}`);
    expect(page).toContain('\n## Answer\n');
    expect(`${page}${request?.body}${run.stderr}`).not.toMatch(/MARKER|key-0123456789|token-0123456789/);
    expect(violations).toEqual([]);
  },
);
