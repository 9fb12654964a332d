import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { findHtmlAttributes } from './find-html-attributes.ts';

/** A link or an image as the page writes it. */
export interface Link {
  /** As written, character references resolved: `../start.md#run`. */
  url: string;
  kind: 'link' | 'image';
  /** Where the link starts in the file, counted from 1. */
  line: number;
  column: number;
}

const kindByAttribute = new Map<string, Link['kind']>([
  ['href', 'link'],
  ['src', 'image'],
  ['poster', 'image'],
]);

/** Every link and image of a page, in the order of the text: Markdown, raw HTML and the elements of MDX. */
export function findLinks(tree: Root): Link[] {
  const links: Link[] = [];
  visit(tree, (node) => {
    const start = node.position?.start;
    if (!start) return;
    for (const { url, kind, line = start.line, column = start.column } of linksOf(node))
      links.push({ url, kind, line, column });
  });
  return links;
}

type MdxElement = Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;
type FoundLink = Pick<Link, 'url' | 'kind'> & Partial<Link>;

function linksOf(node: Nodes): FoundLink[] {
  if (node.type === 'link' || node.type === 'definition') return [{ url: node.url, kind: 'link' }];
  if (node.type === 'image') return [{ url: node.url, kind: 'image' }];
  if (node.type === 'html' && node.position) {
    const found = findHtmlAttributes(node.value, [...kindByAttribute.keys()], node.position.start);
    return found.map(({ name, value, ...place }) => ({ url: value, kind: kindOf(name), ...place }));
  }
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') return linksOfElement(node);
  return [];
}

const kindOf = (attribute: string): Link['kind'] => kindByAttribute.get(attribute) ?? 'link';

/** Attributes with a text; what code computes is not known before the page is rendered. */
function linksOfElement(node: MdxElement): FoundLink[] {
  return node.attributes.flatMap((attribute) => {
    const kind = attribute.type === 'mdxJsxAttribute' ? kindByAttribute.get(attribute.name) : undefined;
    return kind && typeof attribute.value === 'string' ? [{ url: attribute.value, kind }] : [];
  });
}
