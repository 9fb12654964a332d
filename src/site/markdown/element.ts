import type { Element, ElementContent, Properties, Text } from 'hast';

// #region element
/** An HTML element as a node. */
export const element = (tagName: string, properties: Properties, children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});
// #endregion

/** A piece of text as a node. */
export const text = (value: string): Text => ({ type: 'text', value });
