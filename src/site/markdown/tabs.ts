import type { Element, ElementContent } from 'hast';
import type { HastPluginDefinition } from 'satteri';
import { element, text } from './element.ts';
import { type LanguageOptions, withWords } from './with-words.ts';

const isElement = (node: ElementContent | undefined, className: string): node is Element =>
  node?.type === 'element' &&
  String(node.properties?.className ?? '')
    .split(/[ ,]/)
    .includes(className);

const textOf = (node: ElementContent): string =>
  node.type === 'text' ? node.value : node.type === 'element' ? node.children.map(textOf).join('') : '';

/**
 * Turns a container of sections into tabs that need no script: a row of radio buttons, of which the stylesheet shows the
 * section that belongs to the checked one. The keyboard and screen readers know radio buttons.
 */
export const createTabsPlugin = (options: LanguageOptions) =>
  withWords(
    options,
    ({ blocks }): HastPluginDefinition => ({
      name: 'tabs',
      element: {
        filter: ['div'],
        visit(node) {
          const element = node as Element;
          if (!isElement(element, 'tabs')) return undefined;
          return createTabs(element, blocks.choose);
        },
      },
    }),
  );

function createTabs({ properties, children }: Element, legend: string): Element {
  const group = `tabs-${properties.dataTabs}`;
  const panels = children.filter((child): child is Element => isElement(child, 'tab'));
  const names = panels.map(({ children: held }) =>
    textOf(held.find((child) => isElement(child, 'tab-label')) ?? text('')).trim(),
  );
  const radios = names.map((name, index) =>
    element('label', {}, [
      element(
        'input',
        { type: 'radio', name: group, value: name, ...(index === 0 ? { checked: true } : {}) },
        [],
      ),
      element('span', {}, [text(name)]),
    ]),
  );
  const bodies = panels.map(({ children: held }, index) =>
    element(
      'div',
      { className: ['tab'], dataLabel: names[index] },
      held.filter((child) => !isElement(child, 'tab-label')),
    ),
  );
  const sync = properties.dataSync ? { dataSync: properties.dataSync } : {};
  return element('div', { className: ['tabs'], ...sync }, [
    element('fieldset', { className: ['tab-bar'] }, [
      element('legend', { className: ['sr-only'] }, [text(legend)]),
      ...radios,
    ]),
    ...bodies,
  ]);
}
