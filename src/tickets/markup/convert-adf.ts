import type { Nodes, PhrasingContent, Root, Text } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { z } from 'zod';

/** A node of the Atlassian Document Format: https://developer.atlassian.com/cloud/jira/platform/apis/document/structure */
export interface AdfNode {
  type: string;
  text?: string;
  attrs?: Record<string, unknown>;
  marks?: { type: string; attrs?: Record<string, unknown> }[];
  content?: AdfNode[];
}

const attributes = z.record(z.string(), z.unknown()).optional();

export const adfSchema: z.ZodType<AdfNode> = z.lazy(() =>
  z.object({
    type: z.string(),
    text: z.string().optional(),
    attrs: attributes,
    marks: z.array(z.object({ type: z.string(), attrs: attributes })).optional(),
    content: z.array(adfSchema).optional(),
  }),
);

const writer = unified().use(remarkGfm).use(remarkStringify, { bullet: '-', fences: true }).freeze();

/** Jira's document format as Markdown: its tree is turned into Markdown's tree, which a library writes. */
export const convertAdf = (document: AdfNode): string =>
  writer.stringify({ type: 'root', children: convertAll(document.content) } as Root).trim();

const convertAll = (nodes: AdfNode[] = []): Nodes[] => nodes.flatMap(convertNode);
const textOf = ({ text, content = [] }: AdfNode): string => text ?? content.map(textOf).join('');
const word = (value: unknown) => (typeof value === 'string' ? value : '');

function convertNode(node: AdfNode): Nodes[] {
  const attrs = node.attrs ?? {};
  const children = () => convertAll(node.content) as never[];
  switch (node.type) {
    case 'text':
      return [markText(node)];
    case 'hardBreak':
      return [{ type: 'break' }];
    case 'rule':
      return [{ type: 'thematicBreak' }];
    case 'paragraph':
    case 'blockquote':
    case 'listItem':
    case 'table':
    case 'tableRow':
      return [{ type: node.type, children: children() } as Nodes];
    case 'heading':
      return [{ type: 'heading', depth: clampDepth(attrs.level), children: children() }];
    case 'bulletList':
    case 'orderedList':
      return [{ type: 'list', ordered: node.type === 'orderedList', spread: false, children: children() }];
    case 'codeBlock':
      return [{ type: 'code', lang: word(attrs.language) || null, value: textOf(node) }];
    case 'tableCell':
    case 'tableHeader':
      return [{ type: 'tableCell', children: [{ type: 'text', value: textOf(node) }] }];
    case 'mention':
    case 'emoji':
    case 'status':
    case 'date':
      return [{ type: 'text', value: word(attrs.text) || word(attrs.shortName) }];
    case 'inlineCard':
    case 'blockCard':
      return convertCard(word(attrs.url), node.type === 'blockCard');
    default:
      // Panels, expands, media groups and whatever comes later: what is in them stays.
      return convertAll(node.content);
  }
}

function convertCard(url: string, block: boolean): Nodes[] {
  const link: Nodes = { type: 'link', url, children: [{ type: 'text', value: url }] };
  return block ? [{ type: 'paragraph', children: [link] }] : [link];
}

const clampDepth = (level: unknown) =>
  Math.min(6, Math.max(1, typeof level === 'number' ? Math.round(level) : 1)) as 1 | 2 | 3 | 4 | 5 | 6;

function markText({ text = '', marks = [] }: AdfNode): PhrasingContent {
  if (marks.some(({ type }) => type === 'code')) return { type: 'inlineCode', value: text };
  const plain: Text = { type: 'text', value: text };
  return marks.reduce<PhrasingContent>((inner, { type, attrs }) => {
    if (type === 'strong') return { type: 'strong', children: [inner] };
    if (type === 'em') return { type: 'emphasis', children: [inner] };
    if (type === 'strike') return { type: 'delete', children: [inner] };
    if (type === 'link') return { type: 'link', url: word(attrs?.href), children: [inner as Text] };
    return inner;
  }, plain);
}
