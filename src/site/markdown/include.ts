import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { MdastPluginEntry } from 'satteri';
import { TierzeroError } from '../../diagnostics/index.ts';
import { readIncluded } from './read-included.ts';

/** `::include{file="src/x.ts" region="name"}` shows a part of a real file, so that a page never shows an old copy. */
export const createIncludePlugin =
  (root: string): MdastPluginEntry =>
  ({ fileURL }) => ({
    name: 'include',
    leafDirective(node, ctx) {
      if (node.name !== 'include') return;
      const attributes = node.attributes ?? {};
      const part = readIncluded(attributes, { root, file: fileURL ? fileURLToPath(fileURL) : root });
      if ('problem' in part) throw new TierzeroError(part.problem);
      const meta = `title="${attributes.title ?? part.path}"`;
      ctx.replaceNode(node, {
        type: 'code',
        lang: extname(part.path).slice(1) || 'text',
        meta,
        value: part.text,
      });
    },
  });
