/** `Title {#id}` as Docusaurus and VitePress have it, `Title { #id .class key="value" }` as MkDocs has it. */
const attributes = /\s*\{:?[ \t]*#([^\s{}]+)(?:[ \t]+[^{}]*)?\}\s*$/u;

export interface HeadingText {
  /** What a reader sees. */
  text: string;
  /** The anchor, where the writer chose it. */
  id?: string;
}

/**
 * Takes the anchor that a writer chose off the end of a heading's text.
 *
 * @see https://docusaurus.io/docs/markdown-features/toc#heading-ids
 * @see https://python-markdown.github.io/extensions/attr_list/
 */
export function parseHeadingText(text: string): HeadingText {
  const found = attributes.exec(text);
  return found?.[1] ? { text: text.slice(0, found.index), id: found[1] } : { text };
}
