import type { Yaml } from 'mdast';
import type { Place } from '../diagnostics/index.ts';
import type { Page } from './page.ts';

/** Where a page's frontmatter writes a key of the first level; the top of the page when it does not. */
export function findKeyPlace(page: Pick<Page, 'file' | 'tree'>, key: string): Place {
  const block = page.tree.children.find((node): node is Yaml => node.type === 'yaml');
  const lines = block?.value.split('\n') ?? [];
  const line = lines.findIndex((text) => text.startsWith(`${key}:`));
  if (line === -1) return { file: page.file, line: 1, column: 1 };
  return { file: page.file, line: line + 1 + (block?.position?.start.line ?? 1), column: 1 };
}
