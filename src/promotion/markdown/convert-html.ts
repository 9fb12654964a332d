import type { Root, RootContent } from 'mdast';
import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import { unified } from 'unified';
import { limitDepth } from '../../tickets/index.ts';

const converter = unified()
  .use(rehypeParse, { fragment: true })
  .use(() => limitDepth)
  .use(rehypeRemark, { nodeHandlers: { comment: () => undefined } })
  .freeze();

/** Markdown nodes for a piece of HTML; scripts, styles, comments and lone tags have none. */
export function convertHtml(html: string): RootContent[] {
  if (/^<br\s*\/?>$/i.test(html)) return [{ type: 'break' }];
  try {
    const tree: Root = converter.runSync(converter.parse(html));
    return tree.children;
  } catch (error) {
    // Thousands of tags in each other exhaust the stack of the parser: of those the words are kept.
    if (!(error instanceof RangeError)) throw error;
    return [{ type: 'paragraph', children: [{ type: 'text', value: stripTags(html) }] }];
  }
}

/** What is left of a tag is escaped like any text. */
const stripTags = (html: string) => html.replace(/<[^<>]*>/g, ' ').trim();
