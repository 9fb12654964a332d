import type { HastPluginDefinition } from 'satteri';

/** Tables scroll in a frame of their own, and their cells are aligned by a class: no inline style on a page. */
export const tablesPlugin: HastPluginDefinition = {
  name: 'tables',
  element: [
    {
      filter: ['table'],
      visit(node, ctx) {
        ctx.wrapNode(node, {
          type: 'element',
          tagName: 'div',
          properties: { className: ['table'], tabIndex: 0, role: 'group', ariaLabel: 'Table' },
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
};
