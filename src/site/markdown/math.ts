import type { Element } from 'hast';
import { type HastPluginDefinition, htmlToHast, type MdastPluginDefinition } from 'satteri';
import temml from 'temml';

/** Formulas, `$$…$$`, are handed over as text; a single `$` is money and stays what it is. */
export const mathPlugin: MdastPluginDefinition = {
  name: 'math',
  math(node, ctx) {
    ctx.setProperty(node, 'data', {
      hName: 'div',
      hProperties: { dataMath: node.value, dataDisplay: '' },
      hChildren: [],
    });
  },
  inlineMath(node, ctx) {
    ctx.setProperty(node, 'data', { hName: 'span', hProperties: { dataMath: node.value }, hChildren: [] });
  },
};

/** Makes MathML of formulas: read by browsers and screen readers alike, without fonts, scripts or inline styles. */
export const mathHtmlPlugin: HastPluginDefinition = {
  name: 'math-html',
  element: {
    filter: ['div', 'span', 'pre', 'code'],
    visit(node) {
      const formula = node.properties?.dataMath;
      if (typeof formula !== 'string') return undefined;
      return createFormula(formula, node.properties?.dataDisplay !== undefined);
    },
  },
};

function createFormula(formula: string, displayMode: boolean): Element {
  const html = temml.renderToString(formula, { displayMode, throwOnError: true });
  const tree = htmlToHast(html.replace(/ style="[^"]*"/g, ''), { fragment: true });
  const className = [displayMode ? 'formula-block' : 'formula'];
  const children = 'children' in tree ? (tree.children as Element['children']) : [];
  const frame = displayMode ? { tabIndex: 0 } : {};
  return {
    type: 'element',
    tagName: displayMode ? 'div' : 'span',
    properties: { className, ...frame },
    children,
  };
}
