import type { HastPluginDefinition } from 'satteri';
import { type LanguageOptions, withWords } from './with-words.ts';

/** Tables scroll in a frame of their own, and their cells are aligned by a class: no inline style on a page. */
export const createTablesPlugin = (options: LanguageOptions) =>
  withWords(
    options,
    ({ blocks }): HastPluginDefinition => ({
      name: 'tables',
      element: [
        {
          filter: ['table'],
          visit(node, ctx) {
            ctx.wrapNode(node, {
              type: 'element',
              tagName: 'div',
              properties: { className: ['table'], tabIndex: 0, role: 'group', ariaLabel: blocks.table },
              children: [],
            });
          },
        },
        {
          filter: ['th', 'td'],
          visit(node, ctx) {
            const side = /text-align:\s*(left|right|center)/.exec(String(node.properties?.style ?? ''))?.[1];
            if (!side) return;
            ctx.setProperty(node, 'style', null);
            ctx.setProperty(node, 'className', [`to-${side}`]);
          },
        },
      ],
    }),
  );
