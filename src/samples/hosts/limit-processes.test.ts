import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { findLeftGroups, limitProcesses } from './limit-processes.ts';

const run = promisify(execFile);

test('the command gets its arguments and its exit status', async () => {
  const { command, args } = limitProcesses('sh', ['-c', 'echo "$1"; exit 3', 'sh', 'a  b $HOME']);
  await expect(run(command, args)).rejects.toMatchObject({ code: 3, stdout: 'a  b $HOME\n' });
});

test('a limit of the kernel is in force wherever this machine lets us set one', async () => {
  const show = ['-c', 'cat /proc/self/cgroup; ulimit -u'];
  const { command, args } = limitProcesses('bash', show);
  if (command === 'bash') {
    // Root on a machine whose control groups are closed to it: no limit of a user binds root, the watcher remains.
    expect([process.getuid?.(), args]).toEqual([0, show]);
    return;
  }
  const { stdout } = await run(command, args);
  if (process.getuid?.() === 0) expect(stdout).toContain(`tierzero-${process.pid}`);
  else expect(Number(stdout.trim().split('\n').at(-1))).toBeLessThan(100_000);
});

test('the group of a tester that runs is left alone, though nothing is in it yet', () => {
  const noProcess = 'tierzero-4194999'; // Above the highest number that Linux gives.
  const names = ['cgroup.procs', `tierzero-${process.pid}`, noProcess, 'tierzero-of-others'];
  expect(findLeftGroups(names)).toEqual(process.platform === 'linux' ? [noProcess] : expect.any(Array));
});
