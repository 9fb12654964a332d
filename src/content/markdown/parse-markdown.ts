import type { Root } from 'mdast';
import { directiveFromMarkdown } from 'mdast-util-directive';
import { directive } from 'micromark-extension-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';

/**
 * Directives that stand on lines of their own: `:::note` and `::name`. Those within a line are left out, since prose
 * is full of them without meaning it: `foo:bar` would lose its `bar`.
 */
function remarkBlockDirectives(this: Processor): void {
  const data = this.data();
  const { flow } = directive();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { flow }];
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), directiveFromMarkdown()];
}

const markdown = unified()
  .use(remarkParse)
  .use(remarkFrontmatter, ['yaml'])
  .use(remarkGfm)
  .use(remarkBlockDirectives)
  .freeze();
const mdx = markdown().use(remarkMdx).freeze();

/** What can begin within a line of prose, by the names that the parser and GFM give it. */
const inlineConstructs = [
  ...['attention', 'autolink', 'characterEscape', 'characterReference', 'codeText', 'hardBreakEscape'],
  ...['htmlText', 'labelEnd', 'labelStartImage', 'labelStartLink', 'strikethrough'],
  ...['emailAutolink', 'protocolAutolink', 'wwwAutolink', 'gfmFootnoteCall', 'gfmPotentialFootnoteCall'],
];

/** Leaves prose as it is written; addresses in it are not looked for either, which takes an eighth of the time. */
function remarkNoInlines(this: Processor): void {
  const data = this.data();
  const off = { disable: { null: inlineConstructs } };
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), off];
  data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? [])
    .flat()
    .map(({ transforms: _, ...extension }) => extension);
}

const blocks = markdown().use(remarkNoInlines).freeze();

/**
 * The syntax tree of a whole content file, frontmatter included, so that every position is that of the file.
 * The engine's one way to read Markdown: samples, links, checks and promotion all start from this tree.
 *
 * @param format `mdx` where the file's name ends so.
 * @throws VFileMessage where MDX does not parse; it carries `line`, `column` and `reason`.
 */
export function parseMarkdown(text: string, format: 'md' | 'mdx'): Root {
  return (format === 'mdx' ? mdx : markdown).parse(text);
}

/**
 * The blocks of a Markdown file, at the places that `parseMarkdown` gives them; what stands within a line is left as text.
 * For those who look for blocks only: a third of the time and half of the memory on a large page. Not for MDX, where a
 * line can hold code.
 */
export const parseBlocks = (text: string): Root => blocks.parse(text);
