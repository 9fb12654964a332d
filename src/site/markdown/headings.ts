import GithubSlugger from 'github-slugger';
import type { Element, ElementContent } from 'hast';
import type { HastPluginEntry } from 'satteri';

/** Headings get their ids and a link to themselves, in a mark that only pointer and keyboard meet. */
export const headingsPlugin: HastPluginEntry = () => {
  const slugger = new GithubSlugger();
  return {
    name: 'headings',
    element: {
      filter: ['h2', 'h3', 'h4', 'h5', 'h6'],
      visit(node, ctx) {
        if (node.properties?.id === 'footnote-label') return;
        const text = readText(node as Element).trim();
        const id = typeof node.properties?.id === 'string' ? node.properties.id : slugger.slug(text);
        ctx.setProperty(node, 'id', id || slugger.slug('section'));
        ctx.appendChild(node, {
          type: 'element',
          tagName: 'a',
          properties: { className: ['anchor'], href: `#${id}`, ariaLabel: `Link to ${text}` },
          children: [],
        });
      },
    },
  };
};

/** The words of a heading, without the number of a footnote: it is not in the anchor that a writer links to. */
const readText = (node: Element | ElementContent): string => {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element' || node.properties?.dataFootnoteRef !== undefined) return '';
  return node.children.map(readText).join('');
};
