import { execFile } from 'node:child_process';

const known = new Map<string, Promise<string | undefined>>();

/**
 * Asks a program for its version, once per process.
 *
 * @param name what it is called in reports.
 * @param pattern finds the version in what it prints, as its first group.
 */
export function findVersion(
  name: string,
  command: string,
  args: readonly string[],
  pattern: RegExp,
  input = '',
): Promise<string | undefined> {
  const key = [command, ...args].join('\0');
  const asked =
    known.get(key) ?? ask(command, args, input).then((text) => text && format(name, pattern, text));
  known.set(key, asked);
  return asked;
}

const format = (name: string, pattern: RegExp, text: string) =>
  `${name} ${pattern.exec(text)?.[1] ?? ''}`.trim();

/** What it prints; nothing where it is not installed, or not able to run: both mean that it cannot be used. */
function ask(command: string, args: readonly string[], input: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const child = execFile(command, [...args], { timeout: 20_000 }, (error, stdout, stderr) =>
      resolve(error ? undefined : `${stdout}\n${stderr}`),
    );
    // A program that prints its version need not read its input: the broken pipe says nothing.
    child.stdin?.on('error', () => {}).end(input);
  });
}
