import { delimiter, dirname, join } from 'node:path';
import { passedVariables } from './passed-variables.ts';
import type { Workspace } from './workspace.ts';

/**
 * The environment of a scope: an allow list, a home and a temporary directory of its own, and the project's own
 * binaries first on the path.
 *
 * @param names further variables that the sample asks for by `env="NAME"`.
 */
export function createEnvironment(
  outer: NodeJS.ProcessEnv,
  root: string,
  workspace: Workspace,
  names: readonly string[],
): Record<string, string> {
  const passed = [...passedVariables, ...names].flatMap((name) => {
    const value = outer[name];
    return value === undefined ? [] : [[name, value]];
  });
  const path = [join(root, 'node_modules', '.bin'), dirname(process.execPath), outer.PATH ?? '/usr/bin:/bin'];
  return {
    LANG: 'C.UTF-8',
    ...Object.fromEntries(passed),
    PATH: path.join(delimiter),
    HOME: workspace.home,
    TMPDIR: workspace.tmp,
    NO_COLOR: '1',
  };
}
