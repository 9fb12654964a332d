import { readFileSync } from 'node:fs';
import { dirname, extname, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { MdastPluginEntry } from 'satteri';
import { TierzeroError } from '../../diagnostics/index.ts';

/** Finds the lines between `#region NAME` and `#endregion`, in the comment style of any language. */
export function findRegion(text: string, name: string): string | undefined {
  const lines = text.split(/\r?\n/);
  const opens = new RegExp(`#region\\s+${name.replace(/[.*+?^$()|[\]{}\\]/g, '\\$&')}(?:\\s|$)`);
  const start = lines.findIndex((line) => opens.test(line));
  if (start < 0) return undefined;
  const length = lines.slice(start + 1).findIndex((line) => /#endregion/.test(line));
  const held = lines
    .slice(start + 1, length < 0 ? undefined : start + 1 + length)
    .filter((line) => !/#region/.test(line));
  const indent = Math.min(
    ...held.filter((line) => line.trim()).map((line) => /^\s*/.exec(line)?.[0].length ?? 0),
  );
  return held.map((line) => line.slice(Number.isFinite(indent) ? indent : 0)).join('\n');
}

/** `::include{file="../src/x.ts" region="name"}` shows a part of a real file, so that a page never shows an old copy. */
export const createIncludePlugin =
  (root: string): MdastPluginEntry =>
  ({ fileURL }) => ({
    name: 'include',
    leafDirective(node, ctx) {
      if (node.name !== 'include') return;
      const { file = '', region, title } = node.attributes ?? {};
      const from = fileURL ? fileURLToPath(fileURL) : root;
      const path = /^\.{1,2}\//.test(file ?? '')
        ? resolve(dirname(from), file ?? '')
        : resolve(root, file ?? '');
      const value = readPart(path, region ?? undefined, { root, from });
      const info = `${extname(path).slice(1) || 'text'} title="${title ?? relative(root, path)}"`;
      const [lang = '', ...meta] = info.split(' ');
      ctx.replaceNode(node, { type: 'code', lang, meta: meta.join(' '), value });
    },
  });

function readPart(
  path: string,
  region: string | undefined,
  { root, from }: { root: string; from: string },
): string {
  const name = relative(root, path);
  const fail = (message: string, hint: string): never => {
    throw new TierzeroError({
      code: 'TZ_PAGE_INCLUDE',
      message,
      hint,
      place: { file: relative(root, from) },
    });
  };
  if (name.startsWith('..'))
    return fail(`\`${name}\` lies outside the project.`, 'Only files of the project are shown.');
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return fail(
      `The page shows \`${name}\`, which cannot be read.`,
      'Paths start at the project, or with `./` at the page.',
    );
  }
  if (region === undefined) return text.trimEnd();
  return (
    findRegion(text, region) ??
    fail(
      `\`${name}\` has no region \`${region}\`.`,
      'Write `#region NAME` and `#endregion` in comments around the lines.',
    )
  );
}
