import type { Heading, Root, Yaml } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { Diagnostic } from '../diagnostics/index.ts';
import type { Collection } from './collections.ts';
import type { Page } from './page.ts';
import { parseFrontmatter } from './parse-frontmatter.ts';
import { parseMarkdown } from './parse-markdown.ts';

export interface PageSource {
  file: string;
  id: string;
  text: string;
}

/** `page` is there whenever the file parses, even with frontmatter problems, so that the rest can still be checked. */
export interface PageResult {
  page?: Page;
  diagnostics: Diagnostic[];
}

/** Reads one content file into a page, with everything that is wrong with it as diagnostics. Never throws. */
export function parsePage(source: PageSource, collection: Collection): PageResult {
  const { file, id } = source;
  const text = source.text.replace(/^\uFEFF/, '');
  const format = file.endsWith('.mdx') ? 'mdx' : 'md';
  let tree: Root;
  try {
    tree = parseMarkdown(text, format);
  } catch (error) {
    return { diagnostics: [syntaxProblem(error, file)] };
  }
  const { data, diagnostics } = readFrontmatter(tree, collection, file);
  const title = typeof data.title === 'string' ? data.title : (firstHeading(tree) ?? titleFromId(id));
  return {
    page: { file, id, text, format, tree, title, collection: collection.name, frontmatter: data },
    diagnostics,
  };
}

function readFrontmatter(tree: Root, collection: Collection, file: string) {
  const node = tree.children.find((child): child is Yaml => child.type === 'yaml');
  const firstLine = (node?.position?.start.line ?? 0) + 1;
  return parseFrontmatter({ yaml: node?.value ?? '', firstLine }, collection, file);
}

/** The text of the page's first `# Heading`, which titles a page without frontmatter. */
function firstHeading(tree: Root): string | undefined {
  const heading = tree.children.find(
    (child): child is Heading => child.type === 'heading' && child.depth === 1,
  );
  return heading && (textOf(heading).trim() || undefined);
}

function titleFromId(id: string): string {
  const name = id.split('/').at(-1) || 'index';
  const words = name.replace(/[-_]+/g, ' ').trim() || name;
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function syntaxProblem(error: unknown, file: string): Diagnostic {
  const { line, column, reason } = error as { line?: number; column?: number; reason?: string };
  return {
    code: 'TZ_PAGE_SYNTAX',
    severity: 'error',
    message: `The page does not parse: ${reason ?? String(error)}`,
    hint: 'In .mdx, `<` and `{` start code: write `\\<` or `\\{` for the characters, or name the file .md.',
    place: { file, ...(line ? { line } : {}), ...(column ? { column } : {}) },
  };
}
