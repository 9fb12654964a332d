import type { Definition, Root } from 'mdast';
import { visit } from 'unist-util-visit';

const known = new WeakMap<Root, Map<string, string>>();

/** The address that a link reference means. The first definition counts, as in CommonMark. */
export function findDefinition(tree: Root, identifier: string): string | undefined {
  let definitions = known.get(tree);
  if (!definitions) {
    definitions = new Map();
    visit(tree, 'definition', (node: Definition) => {
      if (!definitions?.has(node.identifier)) definitions?.set(node.identifier, node.url);
    });
    known.set(tree, definitions);
  }
  return definitions.get(identifier);
}
