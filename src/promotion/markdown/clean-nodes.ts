import type { Code, Heading, Link, Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { convertHtml } from './convert-html.ts';
import { findDefinition } from './find-definition.ts';
import { findKnownLanguage } from './find-known-language.ts';
import { guessLanguage } from './guess-language.ts';

interface Context {
  /** The whole tree: link references look for their definitions in it. */
  tree: Root;
  depth?: number;
  /** Inside a paragraph, a heading or a cell: no blocks there. */
  inline?: boolean;
  /** Inside a link: no second link there. */
  inLink?: boolean;
}

/** Deeper nesting says nothing to a reader, and breaks programs that walk a tree by recursion. */
const deepest = 30;

/**
 * The nodes that an entry may hold, made from hostile ones. A list of what is allowed: a kind of node that is not
 * named here leaves its text behind and nothing else.
 */
export function cleanNodes<Kept extends RootContent>(nodes: Nodes[], context: Context): Kept[] {
  return nodes.flatMap((node) => cleanNode(node, context)) as Kept[];
}

function cleanNode(node: Nodes, context: Context): Nodes[] {
  const depth = (context.depth ?? 0) + 1;
  if (depth > deepest) return flatten(node, Boolean(context.inline));
  const inside = { ...context, depth };
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return [{ type: node.type, value: node.value }];
    case 'break':
    case 'thematicBreak':
      return [{ type: node.type }];
    case 'paragraph':
    case 'blockquote':
    case 'list':
    case 'listItem':
    case 'table':
    case 'tableRow':
    case 'tableCell':
    case 'emphasis':
    case 'strong':
    case 'delete':
      return cleanParent(node, inside);
    case 'heading':
      return cleanHeading(node, inside);
    case 'code':
      return [cleanCode(node)];
    case 'link':
      return cleanLink(node, node.url, inside);
    case 'linkReference':
      return cleanLink(node, findDefinition(context.tree, node.identifier), inside);
    case 'image':
      return pictureLink(node.alt, node.url, context);
    case 'imageReference':
      return pictureLink(node.alt, findDefinition(context.tree, node.identifier), context);
    case 'html':
      return cleanHtml(node.value, inside);
    case 'footnoteDefinition':
    case 'root':
      return cleanNodes(node.children, inside);
    default:
      return [];
  }
}

/** The words of a branch, gathered without recursion: nothing is lost but its form. */
function flatten(branch: Nodes, inline: boolean): Nodes[] {
  const words: string[] = [];
  const waiting: Nodes[] = [branch];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if ('children' in node) waiting.push(...node.children.toReversed());
    else if ('value' in node && node.type !== 'html') words.push(node.value);
  }
  const text = { type: 'text' as const, value: words.join(' ') };
  if (!text.value) return [];
  return inline ? [text] : [{ type: 'paragraph', children: [text] }];
}

const inlineParents = new Set(['paragraph', 'heading', 'tableCell', 'emphasis', 'strong', 'delete', 'link']);

function cleanParent(node: Extract<Nodes, { children: Nodes[] }>, context: Context): Nodes[] {
  const inline = context.inline || inlineParents.has(node.type);
  const children = cleanNodes(node.children, { ...context, inline });
  if (children.length === 0 && node.type !== 'tableCell' && node.type !== 'listItem') return [];
  if (node.type === 'paragraph') trimEnds(children);
  const { position: _position, data: _data, ...kept } = node;
  return [{ ...kept, children } as Nodes];
}

/** Where a tag stood at an end of a paragraph its space is left, which the writer would have to spell out. */
function trimEnds(children: Nodes[]): void {
  const first = children[0];
  const last = children.at(-1);
  if (first?.type === 'text') first.value = first.value.trimStart();
  if (last?.type === 'text') last.value = last.value.trimEnd();
}

function cleanHeading(node: Heading, context: Context): Nodes[] {
  const children = cleanNodes<PhrasingContent>(node.children, { ...context, inline: true });
  return children.length > 0 ? [{ type: 'heading', depth: node.depth, children }] : [];
}

/** Keeps the language and drops every other word of the info string, which could ask for files or network. */
function cleanCode(code: Code): Code {
  const value = code.value.replace(/^(?:[ \t]*\n)+|\s+$/g, '');
  return { type: 'code', lang: findKnownLanguage(code.lang) ?? guessLanguage(value), meta: null, value };
}

function cleanLink(
  node: { children: PhrasingContent[] },
  url: string | undefined,
  context: Context,
): Nodes[] {
  const children = cleanNodes<Link['children'][number]>(node.children, {
    ...context,
    inline: true,
    inLink: true,
  });
  return canLink(url, context) ? [{ type: 'link', url, children }] : children;
}

/** A picture would be fetched by every reader from wherever the ticket says: it becomes a link. */
function pictureLink(alt: string | null | undefined, url: string | undefined, context: Context): Nodes[] {
  const text = { type: 'text' as const, value: alt?.trim() || 'picture' };
  return canLink(url, context) ? [{ type: 'link', url, children: [text] }] : [text];
}

/** HTML becomes the Markdown that says the same; of blocks inside a line only their text is left. */
function cleanHtml(html: string, context: Context): Nodes[] {
  const nodes = convertHtml(html);
  if (!context.inline) return cleanNodes(nodes, context);
  return nodes.flatMap((node) => {
    if (node.type === 'paragraph') return cleanNodes(node.children, context);
    if (phrasing.has(node.type)) return cleanNodes([node], context);
    return [{ type: 'text' as const, value: textOf(node) }];
  });
}

const phrasing = new Set(['text', 'break', 'link', 'image', 'emphasis', 'strong', 'delete', 'inlineCode']);

const canLink = (url: string | undefined, context: Context): url is string =>
  url !== undefined && !context.inLink && isWebAddress(url);

/** Only whole addresses of the web and of mail: a relative one would mean a page of this site. */
function isWebAddress(url: string): boolean {
  return /^(?:https?|mailto):/i.test(url) && URL.canParse(url) && !/[\s\uE000\uE001]/.test(url);
}
