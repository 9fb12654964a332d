import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { onTestFinished, vi } from 'vitest';
import { gitIn } from '../../../src/promotion/git/testing/git-in.ts';
import type { Repository } from './create-repository.ts';
import { type ForgeServer, type forges, serveForge } from './serve-forge.ts';

/** A repository on one of the forges: its interface is a local server, its git a folder behind what takes the place of ssh. */
export async function connectForge(
  { git }: Repository,
  name: (typeof forges)[number],
): Promise<ForgeServer & { bare: (...args: string[]) => Promise<string> }> {
  const server = await serveForge(name);
  const folder = await mkdtemp(join(tmpdir(), 'tierzero-forge-test-'));
  onTestFinished(async () => {
    vi.unstubAllEnvs();
    await server.close();
    await rm(folder, { recursive: true, force: true });
  });
  for (const [key, value] of Object.entries(server.env)) vi.stubEnv(key, value);
  const origin = join(folder, 'origin.git');
  await execa('git', ['init', '-q', '--bare', '-b', 'main', origin]);
  const ssh = join(folder, 'ssh');
  await writeFile(ssh, `#!/bin/sh\nfor last; do :; done\nexec \${last%% *} '${origin}'\n`, { mode: 0o755 });
  await git('config', 'core.sshCommand', ssh);
  await git('config', 'ssh.variant', 'simple');
  await git('remote', 'add', 'origin', server.remote.replace('https://', 'ssh://git@'));
  await git('push', '-q', 'origin', 'main');
  const bare = gitIn(origin);
  return { ...server, bare };
}
