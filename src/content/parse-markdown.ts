import type { Root } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const markdown = unified()
  .use(remarkParse)
  .use(remarkFrontmatter, ['yaml'])
  .use(remarkGfm)
  .use(remarkDirective)
  .freeze();
const mdx = markdown().use(remarkMdx).freeze();

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
