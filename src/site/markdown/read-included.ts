import { readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import type { Diagnostic } from '../../diagnostics/index.ts';

/** A part of a file, or why there is none. */
export type Included =
  | { path: string; text: string }
  | { problem: Pick<Diagnostic, 'code' | 'message' | 'hint'> };

/** Attributes of `::include{file="…" region="…"}`. */
type Attributes = Readonly<Record<string, string | null | undefined>>;

/**
 * Reads what an include names. Paths start at the project, with `./` or `../` at the page; nothing outside the project is
 * read.
 *
 * @param place.file the page, absolute or relative to the project.
 */
export function readIncluded(attributes: Attributes, place: { root: string; file: string }): Included {
  const file = attributes.file ?? '';
  const start = /^\.{1,2}\//.test(file) ? dirname(resolve(place.root, place.file)) : place.root;
  const path = relative(place.root, resolve(start, file));
  if (path.startsWith('..'))
    return fail(`\`${path}\` lies outside the project.`, 'Only files of the project are shown.');
  let text: string;
  try {
    text = readFileSync(resolve(place.root, path), 'utf8');
  } catch {
    return fail(
      `The page shows \`${path}\`, which cannot be read.`,
      'Paths start at the project, or with `./` at the page.',
    );
  }
  if (!attributes.region) return { path, text: text.trimEnd() };
  const region = findRegion(text, attributes.region);
  if (region !== undefined) return { path, text: region };
  return fail(
    `\`${path}\` has no region \`${attributes.region}\`.`,
    'Write `#region NAME` and `#endregion` in comments around the lines.',
  );
}

const fail = (message: string, hint: string): Included => ({
  problem: { code: 'TZ_PAGE_INCLUDE', message, hint },
});

/** The lines between `#region NAME` and `#endregion`, in the comment style of any language, without their common indent. */
export function findRegion(text: string, name: string): string | undefined {
  const lines = text.split(/\r?\n/);
  const opens = new RegExp(`#region\\s+${name.replace(/[.*+?^$()|[\]{}\\]/g, '\\$&')}(?:\\s|$)`);
  const start = lines.findIndex((line) => opens.test(line));
  if (start < 0) return undefined;
  const length = lines.slice(start + 1).findIndex((line) => /#endregion/.test(line));
  const inside = lines.slice(start + 1, length < 0 ? undefined : start + 1 + length);
  const held = inside.filter((line) => !/#region/.test(line));
  const indent = Math.min(
    ...held.filter((line) => line.trim()).map((line) => /^\s*/.exec(line)?.[0].length ?? 0),
  );
  return held.map((line) => line.slice(Number.isFinite(indent) ? indent : 0)).join('\n');
}
