import GithubSlugger from 'github-slugger';
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
        const text = ctx.textContent(node).trim();
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
