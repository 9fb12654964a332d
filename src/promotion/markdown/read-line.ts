import type { Nodes } from 'mdast';

/** The words of a paragraph as they are read: formats leave no trace, and lines end where they are broken. */
export function readLine(node: Nodes): string {
  if (node.type === 'break') return '\n';
  if ('children' in node) return node.children.map((child) => readLine(child)).join('');
  return 'value' in node ? node.value : '';
}
