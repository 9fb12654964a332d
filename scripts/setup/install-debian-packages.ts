import { execaSync } from 'execa';
import { runApt } from './run-apt.ts';

/**
 * Installs Debian packages where that is possible: apt-get at hand, and running as root.
 *
 * @returns why it did not work, or nothing when all are installed.
 */
export function installDebianPackages(
  names: readonly string[],
  log: (line: string) => void,
): string | undefined {
  if (process.getuid?.() !== 0) return `apt-get needs root to install ${names.join(', ')}`;
  if (execaSync('apt-get', ['--version'], { reject: false }).failed) return 'apt-get is not on this machine';
  log(`Installing ${names.join(', ')} (Debian) ...`);
  runApt(['update', '-q']);
  const { failed, said } = runApt(['install', '-y', '-q', '--no-install-recommends', ...names]);
  return failed ? `apt-get could not install ${names.join(', ')} (${said.split('\n').at(-1)})` : undefined;
}
