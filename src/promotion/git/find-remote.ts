import { TierzeroError } from '../../diagnostics/index.ts';
import type { RemoteRepository } from '../forge/forge.ts';
import { tryGit } from './run-git.ts';

/**
 * Which repository a remote is.
 *
 * @throws TierzeroError `TZ_GIT_NO_REMOTE` when there is no such remote or its address names no host.
 */
export async function findRemote(cwd: string, remote: string): Promise<RemoteRepository> {
  const { ok, stdout } = await tryGit(['remote', 'get-url', remote], { cwd });
  const found = ok ? parseRemote(stdout.trim()) : undefined;
  if (found) return found;
  throw new TierzeroError({
    code: 'TZ_GIT_NO_REMOTE',
    message: ok
      ? `The remote \`${remote}\` has no address with a host and a repository.`
      : `There is no remote \`${remote}\`.`,
    hint: 'A pull request needs a repository on GitHub or GitLab. Leave `--pr` out to keep the branch here.',
  });
}

/** `git@github.com:acme/support.git`, `https://github.com/acme/support`, `ssh://git@host:22/acme/support.git`. */
export function parseRemote(address: string): RemoteRepository | undefined {
  const short = /^(?:[^@/\s]+@)?([^:/\s]+):(?!\/\/)(.+)$/.exec(address);
  const url = !short && URL.canParse(address) ? new URL(address) : undefined;
  const host = short?.[1] ?? url?.host;
  const path = (short?.[2] ?? url?.pathname ?? '').replace(/^\/+|\/+$|\.git\/?$/g, '').replace(/\.git$/, '');
  return host && /^[^/]+\/.+/.test(path) ? { host, path } : undefined;
}
