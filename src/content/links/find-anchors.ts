import GithubSlugger from 'github-slugger';
import type { Nodes } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Page } from '../page.ts';
import { parseHeadingText } from '../parse-heading-text.ts';
import { findHtmlAttributes } from './find-html-attributes.ts';

/**
 * Every id on a page that a link can point to, as the site renders it: headings by the rules of github-slugger with
 * repeated ones numbered, and the ids that the writer set. The first `# Heading` that repeats the page's title has none,
 * since the layout shows the title in its place.
 */
export function findAnchors(page: Pick<Page, 'tree' | 'title' | 'frontmatter'>): Set<string> {
  const slugger = new GithubSlugger();
  const anchors = new Set<string>();
  const titleHeading = findTitleHeading(page);
  visit(page.tree, (node) => {
    if (node.type === 'heading' && node !== titleHeading) {
      const { text, id } = parseHeadingText(
        textOf(node, { includeImageAlt: false, includeHtml: false }).trim(),
      );
      anchors.add(id ?? (slugger.slug(text) || slugger.slug('section')));
    }
    for (const id of writtenIds(node)) anchors.add(id);
  });
  return anchors;
}

function findTitleHeading({ tree, title, frontmatter }: Pick<Page, 'tree' | 'title' | 'frontmatter'>) {
  const first = tree.children.find(({ type }) => type !== 'yaml' && type !== 'mdxjsEsm');
  if (first?.type !== 'heading' || first.depth !== 1) return undefined;
  const isTitle =
    typeof frontmatter.title !== 'string' || parseHeadingText(textOf(first).trim()).text === title.trim();
  return isTitle ? first : undefined;
}

function writtenIds(node: Nodes): string[] {
  if (node.type === 'html')
    return findHtmlAttributes(node.value, ['id', 'name'], { line: 1, column: 1 }).map(({ value }) => value);
  if (node.type === 'containerDirective' || node.type === 'leafDirective')
    return node.attributes?.id ? [node.attributes.id] : [];
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return [];
  return node.attributes.flatMap((attribute) =>
    attribute.type === 'mdxJsxAttribute' && attribute.name === 'id' && typeof attribute.value === 'string'
      ? [attribute.value]
      : [],
  );
}
