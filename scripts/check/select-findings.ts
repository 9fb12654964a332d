import { relative, resolve, sep } from 'node:path';
import { type Diagnostic, TierzeroError } from '../../src/diagnostics/index.ts';

/**
 * The findings under some paths, sorted by place. All pages are read, since a link needs its target; the paths choose
 * what is reported, and none of them means all.
 *
 * @param read every file that was read.
 * @throws TierzeroError `TZ_CHECK_NO_SUCH_PATH` for a path under which nothing was read.
 */
export function selectFindings(
  findings: readonly Diagnostic[],
  paths: readonly string[],
  read: readonly string[],
  cwd: string,
): Diagnostic[] {
  if (paths.length === 0) return findings.toSorted(byPlace);
  const files = [...read, ...findings.flatMap(({ place }) => place?.file ?? [])];
  const wanted = paths.map((path) => {
    const name = relative(cwd, resolve(cwd, path)).split(sep).join('/');
    if (!files.some((file) => isUnder(file, name))) throw noSuchPath(path);
    return name;
  });
  return findings
    .filter(({ place }) => place && wanted.some((path) => isUnder(place.file, path)))
    .toSorted(byPlace);
}

const isUnder = (file: string, path: string) => path === '' || file === path || file.startsWith(`${path}/`);

const noSuchPath = (path: string) =>
  new TierzeroError({
    code: 'TZ_CHECK_NO_SUCH_PATH',
    message: `There are no pages under \`${path}\`.`,
    hint: 'Paths start at the working directory and lie in the content folder (`--content DIR`).',
  });

function byPlace({ place: a }: Diagnostic, { place: b }: Diagnostic): number {
  if (a?.file !== b?.file) return (a?.file ?? '') < (b?.file ?? '') ? -1 : 1;
  return (a?.line ?? 0) - (b?.line ?? 0) || (a?.column ?? 0) - (b?.column ?? 0);
}
