import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { expect, test } from 'vitest';
import { loadSkipped, writeSkipped } from './decision-log.ts';

const today = new Date('2026-11-02T10:00:00Z');
const env = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' };
const ticketOf = (ref: string) => ({ system: 'github', ref });

test('two branches that both decide merge without a conflict, even when they are the first to decide', async () => {
  const cwd = await mkdtemp(join(tmpdir(), 'tierzero-decisions-test-'));
  const content = join(cwd, 'content');
  const git = (...args: string[]) => execa('git', args, { cwd, env });
  const decideOn = async (branch: string, ...refs: string[]) => {
    await git('switch', '-q', '-c', branch, 'main');
    for (const ref of refs)
      await writeSkipped(content, ticketOf(ref), { reason: `said on ${branch}` }, today);
    await git('add', '.');
    await git('commit', '-qm', branch);
    await git('switch', '-q', 'main');
  };
  try {
    await mkdir(content);
    await git('init', '-q', '-b', 'main');
    await git('config', 'user.name', 'Ada Author');
    await git('config', 'user.email', 'ada@example.org');
    await git('commit', '-qm', 'Start', '--allow-empty');
    await decideOn('a', 'acme#1', 'acme#2');
    await decideOn('b', 'acme#3');
    await git('merge', '-q', 'a');
    await git('merge', '-q', '--no-edit', 'b');
    const refs = (await loadSkipped(content, cwd)).map(({ ref }) => ref).toSorted();
    expect(refs).toEqual(['acme#1', 'acme#2', 'acme#3']);
    expect(await readFile(join(content, 'faq/_decisions.jsonl'), 'utf8')).not.toContain('<<<');
  } finally {
    await rm(cwd, { recursive: true, force: true });
  }
});
