import { execaSync } from 'execa';
import { installDebianPackages } from './install-debian-packages.ts';
import { type Toolchain, toolchains } from './toolchains.ts';

const isThere = ({ command, args }: Toolchain) =>
  !execaSync(command, args, { reject: false, timeout: 20_000 }).failed;

/**
 * Installs the toolchains that the tests run and that are missing, where Debian's packages can be installed.
 * Where they cannot, it says so and goes on: the samples of that language then fail as `unavailable`.
 */
export function ensureToolchains(log: (line: string) => void): void {
  const missing = toolchains.filter((toolchain) => !isThere(toolchain));
  if (missing.length === 0) return;
  const failure = installDebianPackages(
    missing.map((toolchain) => toolchain.package),
    log,
  );
  if (failure)
    log(`Missing: ${missing.map(({ command }) => command).join(', ')}; ${failure}. Their tests will fail.`);
}
