import { toString as textOf } from 'mdast-util-to-string';
import { parseMarkdown } from '../../content/index.ts';

/**
 * Title of a page whose frontmatter gives none: its first `# Heading`, else a name made from its id.
 *
 * @param body text of the page after the frontmatter.
 */
export function findTitle(body: string, id: string): string {
  const line = /^(?:[ ]{0,3}#[ \t]+.+|.+\n=+[ \t]*$)/m.exec(body.trimStart().slice(0, 2000));
  const atHead = line && line.index === 0;
  const tree = parseMarkdown(atHead ? line[0] : body, 'md');
  const heading = tree.children.find((node) => node.type === 'heading' && node.depth === 1);
  return (heading && textOf(heading).trim()) || formatName(id.split('/').at(-1) ?? id);
}

/** Folders are written small; these are read in capitals. */
const acronym = /^(?:api|cd|ci|cli|css|faq|html|http|sdk|sql|sso|ui|url)$/;

/** A name in words from a folder's or file's name: `first-steps` is "First steps", `ci` is "CI". */
export function formatName(name: string): string {
  if (acronym.test(name)) return name.toUpperCase();
  const words = name.replace(/[-_]+/g, ' ').trim() || name;
  return words.charAt(0).toUpperCase() + words.slice(1);
}
