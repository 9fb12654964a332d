import { TierzeroError } from '../../diagnostics/index.ts';
import { tryGit } from './run-git.ts';

/**
 * Pushes a branch, never with force: what somebody else pushed to it stays.
 *
 * @throws TierzeroError `TZ_GIT_PUSH_REFUSED` with git's words, without credentials.
 */
export async function pushBranch(
  branch: string,
  { cwd, remote }: { cwd: string; remote: string },
): Promise<void> {
  const ref = `refs/heads/${branch}`;
  const pushed = await tryGit(['push', '--quiet', remote, `${ref}:${ref}`], { cwd });
  if (pushed.ok) return;
  const words = pushed.stderr.replace(/\/\/[^/@\s]+@/g, '//').trim();
  throw new TierzeroError({
    code: 'TZ_GIT_PUSH_REFUSED',
    message: `The branch ${branch} is made here and could not be pushed to ${remote}: ${words}`,
    hint: 'When somebody has worked on it there, fetch it and go on by hand. Otherwise push it yourself and run the command again.',
  });
}
