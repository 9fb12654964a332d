import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { expect, test } from 'vitest';
import { withFolder } from './with-folder.ts';

test('the folder is there for as long as it is used, and goes with a failure too', async () => {
  const used: string[] = [];
  await withFolder(async (folder) => writeFile(join(folder, String(used.push(folder))), ''));
  await expect(
    withFolder(async (folder) => {
      used.push(folder);
      throw new Error('no');
    }),
  ).rejects.toThrow('no');
  expect(used.map((folder) => existsSync(folder))).toEqual([false, false]);
});

test('folders of killed runs are cleared; those of others, young ones and links are not', async () => {
  const before = process.env.TMPDIR;
  const home = await mkdtemp(join(tmpdir(), 'tierzero-folders-test-'));
  process.env.TMPDIR = home;
  try {
    const { stdout: dead } = await execa(process.execPath, ['-e', 'console.log(process.pid)']);
    const old = new Date(Date.now() - 3_600_000);
    const create = async (name: string, when: Date) => {
      await mkdir(join(home, name));
      await writeFile(join(home, name, 'index'), 'x');
      await utimes(join(home, name), when, when);
      return join(home, name);
    };
    const killed = await create(`tierzero-promote-${dead}-AbCdEf`, old);
    const kept = [
      await create(`tierzero-promote-${dead}-abcdef`, new Date()),
      await create(`tierzero-promote-${process.ppid}-abcdef`, old),
      await create(`tierzero-promote-test-abcdef`, old),
      await create(`other-${dead}-abcdef`, old),
    ];
    const link = join(home, `tierzero-promote-${dead}-linked`);
    await symlink(kept[3] ?? '', link);
    await withFolder(async () => undefined);
    expect(existsSync(killed)).toBe(false);
    expect([...kept, join(kept[3] ?? '', 'index'), link].map((path) => existsSync(path))).toEqual(
      Array.from({ length: 6 }, () => true),
    );
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
    await rm(home, { recursive: true, force: true });
  }
});
