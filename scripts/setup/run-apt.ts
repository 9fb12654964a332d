import { execaSync } from 'execa';

/** A mirror that falls silent is asked again after a minute; another apt-get at work is waited for. */
const patience = ['Acquire::Retries=3', 'Acquire::http::Timeout=60', 'DPkg::Lock::Timeout=120'];

/** Runs `apt-get ARGS` without a question to anybody. @returns whether it failed, and all that it said. */
export function runApt(args: readonly string[]): { failed: boolean; said: string } {
  const { failed, all } = execaSync('apt-get', [...patience.flatMap((option) => ['-o', option]), ...args], {
    all: true,
    reject: false,
    stdin: 'ignore',
    env: { DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C.UTF-8' },
  });
  return { failed, said: all.trim() };
}
