import { execaSync } from 'execa';

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
  const options = { reject: false, env: { DEBIAN_FRONTEND: 'noninteractive' } } as const;
  execaSync('apt-get', ['update', '-q'], options);
  const { failed, stderr } = execaSync(
    'apt-get',
    ['install', '-y', '-q', '--no-install-recommends', ...names],
    options,
  );
  return failed
    ? `apt-get could not install ${names.join(', ')} (${stderr.trim().split('\n').at(-1)})`
    : undefined;
}
