import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { createRepository } from './testing/create-repository.ts';

/** The commands that a runner of GitHub would take from a log: spaces before `::` do not count, `##[` acts anywhere. */
function findCommands(log: string): string[] {
  let stopped: string | undefined;
  return log.split('\n').filter((line) => {
    const [, name, value = ''] = /^\s*::([\w-]+)[^:]*::(.*)$/.exec(line) ?? [];
    if (stopped !== undefined) {
      if (name === stopped) stopped = undefined;
      return false;
    }
    if (name === 'stop-commands') stopped = value;
    else return name !== undefined || line.includes('##[');
    return false;
  });
}

const commands =
  '::add-mask::e\n  ::set-output name=x::y\n##[add-mask]e\n::stop-commands::x\n::x::\n::warning::z';
const ticketOf = (state: string) =>
  JSON.stringify({
    number: 7,
    title: '::error::It stops ##[add-mask]t',
    body: `It stops.\n\n\`\`\`text\n${commands}\n\`\`\``,
    state,
    html_url: 'https://github.com/acme/support/issues/7',
    user: { login: 'li-na' },
    created_at: '2026-10-03T10:00:00Z',
    closed_at: '2026-10-04T10:00:00Z',
    comments: [
      {
        body: `Start it.\n\n\`\`\`text\n${commands}\n\`\`\``,
        user: { login: 'anton-a' },
        author_association: 'MEMBER',
        created_at: '2026-10-03T11:00:00Z',
      },
    ],
  });

test('in a job of GitHub no line of a ticket is a command to the runner, and what a person reads is the same', async () => {
  const { cwd, promote } = await createRepository();
  await writeFile(join(cwd, 'ticket.json'), ticketOf('closed'));
  await writeFile(join(cwd, 'odd.json'), ticketOf('##[add-mask]odd'));
  await writeFile(join(cwd, 'both.json'), `${ticketOf('closed')}\n${ticketOf('closed').replace('7', '8')}`);
  const run = (...args: string[]) => promote('--from', 'github', '--dry-run', '--input', ...args);
  const outside = await run('ticket.json');
  expect(findCommands(outside.stderr)).toContain('::add-mask::e');
  vi.stubEnv('GITHUB_ACTIONS', 'true');
  try {
    const inside = await run('ticket.json');
    const lines = inside.stderr.split('\n');
    expect(lines.shift()).toMatch(/^::stop-commands::[\da-f-]{36}$/);
    expect(lines.splice(-2)).toEqual([expect.stringMatching(/^::[\da-f-]{36}::$/), '']);
    expect(`${lines.join('\n')}\n`).toBe(outside.stderr);
    const json = await run('ticket.json', '--json');
    expect(JSON.parse(json.stdout).proposal.files[0].text).toContain('##[add-mask]e');
    const odd = await run('odd.json');
    expect(odd.stderr).toContain('TZ_TICKET_SHAPE');
    expect(odd.exitCode).toBe(2);
    const list = await run('both.json');
    expect(list.stderr).toContain('2 undecided');
    for (const { stdout, stderr } of [inside, json, odd, list])
      expect(findCommands(`${stdout}\n`).concat(findCommands(`${stderr}::notice::on`))).toEqual([
        '::notice::on',
      ]);
  } finally {
    vi.unstubAllEnvs();
  }
});
