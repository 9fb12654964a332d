import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { limitProcesses } from './limit-processes.ts';

const run = promisify(execFile);

test('the command gets its arguments and its exit status', async () => {
  const { command, args } = limitProcesses('sh', ['-c', 'echo "$1"; exit 3', 'sh', 'a  b $HOME']);
  await expect(run(command, args)).rejects.toMatchObject({ code: 3, stdout: 'a  b $HOME\n' });
});

test('a limit of the kernel is in force', async () => {
  const show = 'cat /proc/self/cgroup; ulimit -u';
  const { command, args } = limitProcesses('bash', ['-c', show]);
  const { stdout } = await run(command, args);
  const limit = Number(stdout.trim().split('\n').at(-1));
  expect(stdout.includes(`tierzero-${process.pid}`) || limit < 100_000).toBe(true);
});
