import GithubSlugger from 'github-slugger';
import type { Element } from 'hast';
import type { HastPluginEntry } from 'satteri';
import { parseHeadingText } from '../../content/index.ts';

/** Headings get their ids and a link to themselves, in a mark that only pointer and keyboard meet. */
export const headingsPlugin: HastPluginEntry = () => {
  const slugger = new GithubSlugger();
  return {
    name: 'headings',
    element: {
      filter: ['h2', 'h3', 'h4', 'h5', 'h6'],
      visit(node, ctx) {
        if (node.properties?.id === 'footnote-label') return;
        const { text, id = readId(node as Element) || slugger.slug(text) || slugger.slug('section') } =
          parseHeadingText(readText(node as Element).trim());
        const last = node.children.at(-1);
        if (last?.type === 'text') ctx.setProperty(last, 'value', parseHeadingText(last.value).text);
        ctx.setProperty(node, 'id', id);
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

const readId = ({ properties }: Element): string => (typeof properties.id === 'string' ? properties.id : '');

/**
 * The words of a heading, code of MDX included as the check reads it, without the number of a footnote: it is not in the
 * anchor that a writer links to.
 */
const readText = (node: HeadingNode): string => {
  if (node.type === 'text' || node.type === 'mdxTextExpression') return node.value ?? '';
  if (node.properties?.dataFootnoteRef !== undefined) return '';
  return (node.children ?? []).map(readText).join('');
};

/** An element, a text, or what MDX adds to them. */
interface HeadingNode {
  type: string;
  value?: string;
  properties?: Element['properties'];
  children?: readonly HeadingNode[];
}
