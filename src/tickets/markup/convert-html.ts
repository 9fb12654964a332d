import type { Element, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { convertPlainText } from './convert-plain-text.ts';
import { limitDepth } from './limit-depth.ts';
import { nameLanguages } from './name-languages.ts';

const converter = unified()
  .use(rehypeParse, { fragment: true })
  .use(() => limitDepth)
  .use(() => dropQuotes)
  .use(() => nameLanguages)
  .use(rehypeRemark, { nodeHandlers: { comment: () => undefined } })
  .use(remarkGfm)
  .use(remarkStringify, { bullet: '-', fences: true })
  .freeze();

/** HTML as editors of ticket systems and mail programs write it, as Markdown. Scripts, styles and quoted mails go. */
export function convertHtml(html: string): string {
  try {
    return String(converter.processSync(html)).trim();
  } catch (error) {
    // Thousands of tags in each other exhaust the stack of the parser: of those the words are kept.
    if (!(error instanceof RangeError)) throw error;
    return convertPlainText(html.replace(/<[^<>]*>/g, ' ').trim());
  }
}

/** What mail programs put around the mail that is answered; and places in the HTML, which the converter would copy in vain. */
function dropQuotes(tree: Root): void {
  visit(tree, (node, index, parent) => {
    delete node.position;
    if (!parent || index === undefined || node.type !== 'element' || !isQuote(node)) return undefined;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
}

function isQuote({ tagName, properties }: Element): boolean {
  const classes = Array.isArray(properties.className) ? properties.className : [];
  const quoting = ['gmail_quote', 'gmail_signature', 'moz-cite-prefix', 'yahoo_quoted', 'protonmail_quote'];
  if (quoting.some((name) => classes.includes(name))) return true;
  return (tagName === 'blockquote' && properties.type === 'cite') || properties.id === 'appendonsend';
}
