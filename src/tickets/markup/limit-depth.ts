import type { Element, ElementContent, Root, RootContent } from 'hast';

/** Mail programs nest about twenty tables and boxes. Deeper is a tag that was never closed, or an attack. */
const deepest = 30;

const blocks = new Set(
  'address article aside blockquote center dd details div dl dt fieldset figure footer form header li main nav ol p section table tbody td tr ul'.split(
    ' ',
  ),
);

/** Tags that mean the same in each other as once. */
const formats: Record<string, string> = {
  ...{ b: 'strong', strong: 'strong', i: 'emphasis', em: 'emphasis', cite: 'emphasis', var: 'emphasis' },
  ...{ s: 'delete', del: 'delete', strike: 'delete', a: 'link' },
};

/**
 * Takes what is nested too deep out of its wrappers, and what is bold in bold. No word goes, and pieces of code, links and
 * paragraphs stay what they are. To turn a tree into Markdown takes its size times its depth.
 */
export function limitDepth(tree: Root): void {
  tree.children = limit(tree.children, { depth: 1, given: new Set() });
}

interface Place {
  depth: number;
  /** The formats that hold here. */
  given: ReadonlySet<string>;
}

function limit<Node extends RootContent>(
  children: Node[],
  { depth, given }: Place,
): (Node | ElementContent)[] {
  const kept: (Node | ElementContent)[] = [];
  const waiting: (Node | ElementContent)[] = children.toReversed();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    const format = node.type === 'element' ? formats[node.tagName] : undefined;
    if (node.type !== 'element') kept.push(node);
    else if (format && given.has(format)) waiting.push(...node.children.toReversed());
    else if (depth < deepest || isLeaf(node)) {
      const inside = { depth: depth + 1, given: format ? new Set([...given, format]) : given };
      node.children = limit(node.children, inside) as ElementContent[];
      kept.push(node);
    } else if (node.tagName === 'pre') kept.push(flatten(node));
    else waiting.push(...(blocks.has(node.tagName) ? [createLineEnd()] : []), ...node.children.toReversed());
  }
  return kept;
}

/** Where a box ends a line does. */
const createLineEnd = (): Element => ({ type: 'element', tagName: 'br', properties: {}, children: [] });

const isLeaf = ({ children }: Element): boolean => children.every(({ type }) => type !== 'element');

/** Preformatted text as it stands, and the element that names its language. */
function flatten(pre: Element): Element {
  const text = { type: 'text' as const, value: readText(pre) };
  const code = pre.children.find((node) => node.type === 'element' && node.tagName === 'code');
  return { ...pre, children: code?.type === 'element' ? [{ ...code, children: [text] }] : [text] };
}

function readText(pre: Element): string {
  const words: string[] = [];
  const waiting: ElementContent[] = [pre];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.type === 'text') words.push(node.value);
    else if (node.type === 'element' && node.tagName === 'br') words.push('\n');
    else if (node.type === 'element') waiting.push(...node.children.toReversed());
  }
  return words.join('');
}
