import { posix } from 'node:path';
import type { Diagnostic } from '../diagnostics/index.ts';
import type { SampleFile, Scope } from './plan.ts';

/** A fence with `file="path"`: the file, for whom it is, and where it stands. */
export interface FileFence {
  /** Only the samples of this group see it; without one, all samples after it do. */
  group?: string;
  file: SampleFile;
  line: number;
  column: number;
  /** The fence would run, were it not for `file`. */
  isRunnable: boolean;
}

/** One spelling for one place: `./a//b.json` is `a/b.json`. */
export const normalizeFilePath = (path: string): string => posix.normalize(path.trim().replaceAll('\\', '/'));

/** The files that a sample of a group finds: of two of the same path, the later one. */
export function findVisibleFiles(fences: readonly FileFence[], group: string | undefined): SampleFile[] {
  const visible = fences.filter((fence) => fence.group === undefined || fence.group === group);
  return [...new Map(visible.map(({ file }) => [file.path, file])).values()];
}

/**
 * What is wrong with the files of a page: two that would be one, in a directory that samples share or with no sample
 * between them, and code that no sample sees, which would pass for tested.
 *
 * @param file the page, as it shall stand in reports.
 */
export function checkFiles(
  file: string,
  fences: readonly FileFence[],
  scopes: readonly Scope[],
): Diagnostic[] {
  const shared = listShared(scopes);
  const seen = new Set(shared.flatMap((files) => [...files]));
  const diagnostics = fences.map((fence, index): Diagnostic | undefined => {
    const earlier = fences.slice(0, index).findLast((other) => meets(other, fence, seen, shared));
    const place = { file, line: fence.line, column: fence.column };
    if (earlier) return twice(earlier, fence, place);
    const later = fences.slice(index + 1).some((other) => meets(fence, other, seen, shared));
    return fence.isRunnable && !seen.has(fence.file) && !later ? unread(fence, place) : undefined;
  });
  return diagnostics.filter((diagnostic) => diagnostic !== undefined);
}

/** The files of each directory: a group has one, whatever the languages. */
function listShared(scopes: readonly Scope[]): Set<SampleFile>[] {
  const byDirectory = Map.groupBy(scopes, (scope) => scope.group ?? scope);
  return [...byDirectory.values()].map(
    (own) => new Set(own.flatMap(({ steps }) => steps.flatMap(({ files }) => files))),
  );
}

/** Whether an earlier file and a later one cannot both be. */
function meets(
  earlier: FileFence,
  later: FileFence,
  seen: ReadonlySet<SampleFile>,
  shared: readonly ReadonlySet<SampleFile>[],
): boolean {
  const [a, b] = [earlier.file, later.file];
  const isWithin = a.path.startsWith(`${b.path}/`) || b.path.startsWith(`${a.path}/`);
  if (a.path !== b.path && !isWithin) return false;
  if (shared.some((files) => files.has(a) && files.has(b))) return true;
  const isForSame = earlier.group === undefined || later.group === undefined || earlier.group === later.group;
  return !isWithin && isForSame && !seen.has(a);
}

function twice(earlier: FileFence, later: FileFence, place: NonNullable<Diagnostic['place']>): Diagnostic {
  const first = `${place.file}:${earlier.line}`;
  const [a, b] = [earlier.file.path, later.file.path];
  return {
    code: 'TZ_SAMPLE_FILE_TWICE',
    severity: 'error',
    message:
      a === b
        ? `\`${b}\` is written here and at ${first}, for the same samples.`
        : `\`${b}\` is written here and \`${a}\` at ${first}: one of them would be a file and a directory.`,
    hint: 'Give one of them another path, or put each with its samples into a group of its own: group="name".',
    place,
  };
}

function unread({ file }: FileFence, place: NonNullable<Diagnostic['place']>): Diagnostic {
  return {
    code: 'TZ_SAMPLE_FILE_UNREAD',
    severity: 'error',
    message: `No sample sees \`${file.path}\`, so nothing tests what stands in it.`,
    hint: 'Put the sample that uses it below, in the same group if it has one. `title` only shows a name.',
    place,
  };
}
