import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unfinishedMarks } from '../../content/index.ts';
import { runGit, tryGit } from './run-git.ts';
import { withFolder } from './with-folder.ts';

/** Two versions of a text and what both came from. */
export interface Versions {
  base: string;
  /** As people left it. */
  ours: string;
  /** As promotion writes it now. */
  theirs: string;
}

/** A place at which both have changed the same lines. */
export interface TextConflict {
  /** Line of the merged text, counted from 1, on which it begins. */
  line: number;
  ours: string;
  theirs: string;
}

/** Names of the three sides, as they stand at the markers of a conflict. */
export const sides = {
  ours: unfinishedMarks.ours,
  base: 'promoted before',
  theirs: 'the ticket now',
} as const;

/**
 * Merges line by line with `git merge-file`. Where both changed the same lines, both stand between markers, which are
 * longer than any row of such characters in the texts.
 */
export async function mergeTexts(
  versions: Versions,
  cwd: string,
): Promise<{ text: string; conflicts: TextConflict[] }> {
  const size = findMarkerSize(Object.values(versions));
  return withFolder(async (folder) => {
    const order = ['ours', 'base', 'theirs'] as const;
    for (const side of order) await writeFile(join(folder, side), versions[side]);
    const files = order.map((side) => join(folder, side));
    const labels = order.flatMap((side) => ['-L', sides[side]]);
    const args = ['merge-file', '-p', '-q', '--diff3', `--marker-size=${size}`, ...labels, ...files];
    const merged = await tryGit(args, { cwd });
    const conflicts = findConflicts(merged.stdout, size);
    // It ends with the number of conflicts; without any, something else went wrong, and a second time says what.
    if (!merged.ok && conflicts.length === 0) await runGit(args, { cwd });
    return { text: merged.stdout, conflicts };
  });
}

const findMarkerSize = (texts: string[]): number =>
  Math.max(
    7,
    ...texts.flatMap((text) => text.match(/^(?:<+|=+|>+|\|+)/gm) ?? []).map(({ length }) => length + 1),
  );

function findConflicts(text: string, size: number): TextConflict[] {
  const [open, middle, apart, close] = ['<', '|', '=', '>'].map((sign) => sign.repeat(size));
  const conflicts: (TextConflict & { side: 'ours' | 'base' | 'theirs' | 'over' })[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    const last = conflicts.at(-1);
    if (line === `${open} ${sides.ours}`)
      conflicts.push({ line: index + 1, ours: '', theirs: '', side: 'ours' });
    else if (!last || last.side === 'over') continue;
    else if (line === `${middle} ${sides.base}`) last.side = 'base';
    else if (line === apart) last.side = 'theirs';
    else if (line === `${close} ${sides.theirs}`) last.side = 'over';
    else if (last.side !== 'base') last[last.side] += `${line}\n`;
  }
  return conflicts.map(({ line, ours, theirs }) => ({ line, ours, theirs }));
}
