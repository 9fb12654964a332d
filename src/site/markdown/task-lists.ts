import type { HastPluginDefinition } from 'satteri';

/** The boxes of a task list are read out as what they say. */
export const taskListsPlugin: HastPluginDefinition = {
  name: 'task-lists',
  element: {
    filter: ['input'],
    visit(node, ctx) {
      if (node.properties?.type !== 'checkbox') return;
      ctx.setProperty(node, 'ariaLabel', node.properties.checked ? 'Done' : 'To do');
    },
  },
};
