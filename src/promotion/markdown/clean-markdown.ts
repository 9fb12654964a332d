import type { Heading, Root, RootContent } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { type Processor, unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { CleanBlocks } from './clean-blocks.ts';
import { cleanNodes } from './clean-nodes.ts';
import { dropCourtesy } from './drop-courtesy.ts';
import { limitNesting } from './limit-nesting.ts';
import { hidePlaceholders, showPlaceholders } from './placeholders.ts';
import { splitMarkdown } from './split-markdown.ts';

const reader = unified().use(remarkParse).use(remarkGfm).freeze();
/** Emphasis costs the square of its signs: beyond so many it is an attack or a table drawn with stars. */
const mostSigns = 3000;
const plainReader = reader()
  .use(function (this: Processor) {
    this.data().micromarkExtensions?.push({ disable: { null: ['attention'] } });
  })
  .freeze();

// The directive syntax is known to the writer only: colons of a ticket are escaped, never read as directives.
const writer = unified()
  .use(remarkGfm)
  .use(remarkDirective)
  .use(remarkStringify, { bullet: '-', emphasis: '_', rule: '-', fences: true, listItemIndent: 'one' })
  .freeze();

/**
 * Reads Markdown of a ticket and keeps what can do no harm: no HTML, no pictures from elsewhere, no directives, no
 * attributes on code, links to the web only. Headings go below those of the entry; greetings and signatures go.
 */
export function parseTicketMarkdown(markdown: string): CleanBlocks {
  const signs = markdown.match(/[*_~]+/g)?.length ?? 0;
  const processor = signs > mostSigns ? plainReader : reader;
  const children = splitMarkdown(hidePlaceholders(limitNesting(markdown))).flatMap(
    (part) => processor.parse(part).children,
  );
  const tree: Root = { type: 'root', children };
  const blocks = cleanNodes<CleanBlocks[number]>(children, { tree });
  return shiftHeadings(dropCourtesy(showPlaceholders(blocks)));
}

/** The entry's own sections are level two: the highest heading of the ticket becomes level three. */
function shiftHeadings(blocks: CleanBlocks): CleanBlocks {
  const headings: Heading[] = [];
  visit({ type: 'root', children: blocks }, 'heading', (node: Heading) => void headings.push(node));
  const highest = headings.reduce((least, { depth }) => Math.min(least, depth), 6);
  for (const heading of headings)
    heading.depth = Math.min(6, heading.depth - highest + 3) as Heading['depth'];
  return blocks;
}

/** Writes blocks so that every reader of Markdown, with directives or without, sees these blocks and nothing else. */
export function formatBlocks(blocks: RootContent[]): string {
  const root: Root = { type: 'root', children: blocks };
  return writer.stringify(root);
}
