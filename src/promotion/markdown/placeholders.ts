import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';

const open = '\uE000';
const close = '\uE001';
const placeholder = /<([a-z]+(?:-[a-z]+)*-\d+)>/g;

/** Markdown reads `<email-1>` as an HTML tag; characters for private use carry it through the parser. */
export const hidePlaceholders = (markdown: string): string =>
  markdown.replace(/[\uE000\uE001]/g, '').replace(placeholder, `${open}$1${close}`);

/** Puts the placeholders back into the texts of a tree. */
export function showPlaceholders<Node extends Nodes>(nodes: Node[]): Node[] {
  const show = (text: string) => text.replaceAll(open, '<').replaceAll(close, '>');
  for (const root of nodes) {
    visit(root as Nodes, (node) => {
      if ('value' in node) node.value = show(node.value);
      if ('url' in node) node.url = show(node.url);
    });
  }
  return nodes;
}
