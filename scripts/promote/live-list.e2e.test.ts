import { readFile } from 'node:fs/promises';
import { expect, onTestFinished, test, vi } from 'vitest';
import { serveGithub } from '../../src/tickets/testing/serve-github.ts';
import { createGithubRepository } from './testing/create-github-repository.ts';

const fixture = new URL('../../src/tickets/fixtures/github/upload-413.json', import.meta.url).pathname;
const branch = 'promote/github-acme-support-123';

test('the address of a system with one resolved ticket is a list of one; the address of the ticket promotes it', async () => {
  const { git, promote } = await createGithubRepository();
  const { issue, comments } = JSON.parse(await readFile(fixture, 'utf8'));
  const issues = [{ ...issue, labels: [] }];
  const server = await serveGithub({
    repository: 'acme/support',
    token: 'test-token',
    state: { issues, comments: { 123: comments } },
  });
  onTestFinished(server.close);
  vi.stubEnv('GITHUB_TOKEN', 'test-token');
  vi.stubEnv('GITHUB_API_URL', server.origin);
  try {
    const listed = await promote('--input', 'https://github.com/acme/support');
    expect(listed.stderr).toMatchInlineSnapshot(`
      "github acme/support#123  Upload of a big file fails with 413 behind nginx
      1 undecided. Decide one with \`--ticket ID --decide add|exists|skip\`.
      "
    `);
    expect(listed.exitCode).toBe(0);
    expect(await git('branch', '--list', 'promote/*')).toBe('');
    expect((await promote('--input', 'https://github.com/acme/support/issues/123')).exitCode).toBe(0);
    expect(await git('branch', '--list', 'promote/*')).toContain(branch);
    expect(server.violations).toEqual([]);
  } finally {
    vi.unstubAllEnvs();
  }
});
