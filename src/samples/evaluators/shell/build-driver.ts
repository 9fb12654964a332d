import { join } from 'node:path';
import { writeOwnFile } from '../../hosts/write-own-file.ts';

/** A piece of shell that is run and timed on its own. */
export interface ShellPart {
  text: string;
  /** Runs it apart, so that its failure does not end the session; what it changes is lost. */
  apart: boolean;
}

const quote = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;

/**
 * Writes the script that runs the parts in one shell, each read from a file of its own, and after each prints a mark
 * with its exit status.
 *
 * @param mark is printed as NUL, mark, space, status, NUL on both streams.
 * @param strict ends the session at the first command that fails, as `bash -e` does.
 * @returns path of the script.
 */
export function writeDriver(
  parts: readonly ShellPart[],
  options: { meta: string; mark: string; strict: boolean; merge: boolean },
): string {
  const tell = `printf '\\0${options.mark} %d\\0' "$1"`;
  const lines = options.merge
    ? ['exec 2>&1', `__tierzero() { ${tell}; return "$1"; }`]
    : [`__tierzero() { ${tell}; ${tell} >&2; return "$1"; }`];
  const strict = options.strict ? 'set -e; ' : '';
  parts.forEach(({ text, apart }, index) => {
    const file = join(options.meta, `${index}.sh`);
    writeOwnFile(file, `${text}\n`);
    const source = `. ${quote(file)}`;
    if (apart) lines.push(`set +e; ( ${strict}${source} ); __tierzero "$?"`);
    else lines.push(`${strict}${source}; __tierzero "$?"`);
  });
  const driver = join(options.meta, 'driver.sh');
  writeOwnFile(driver, `${lines.join('\n')}\n`);
  return driver;
}
