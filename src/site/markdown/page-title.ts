import { toString as textOf } from 'mdast-util-to-string';
import type { MdastPluginEntry } from 'satteri';
import { parseHeadingText } from '../../content/index.ts';

/**
 * A first `# Heading` that is the page's title is left out of the text: the layout shows the title. Any other heading of
 * the first level goes down one, since a page has one title.
 */
export const pageTitlePlugin: MdastPluginEntry = ({ data }) => {
  const { title } = (data.astro?.frontmatter ?? {}) as { title?: string };
  return {
    name: 'page-title',
    heading(node, ctx) {
      if (node.depth !== 1) return;
      const isFirst = ctx.parent(node)?.type === 'root' && ctx.indexOf(node) === 0;
      if (isFirst && (title === undefined || parseHeadingText(textOf(node).trim()).text === title.trim()))
        ctx.removeNode(node);
      else ctx.setProperty(node, 'depth', 2);
    },
  };
};
