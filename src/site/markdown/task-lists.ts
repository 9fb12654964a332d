import type { HastPluginDefinition } from 'satteri';
import { type LanguageOptions, withWords } from './with-words.ts';

/** The boxes of a task list are read out as what they say. */
export const createTaskListsPlugin = (options: LanguageOptions) =>
  withWords(
    options,
    ({ blocks }): HastPluginDefinition => ({
      name: 'task-lists',
      element: {
        filter: ['input'],
        visit(node, ctx) {
          if (node.properties?.type !== 'checkbox') return;
          ctx.setProperty(node, 'ariaLabel', node.properties.checked ? blocks.done : blocks.toDo);
        },
      },
    }),
  );
