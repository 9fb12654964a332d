import type { Heading, Root, Yaml } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { Diagnostic } from '../diagnostics/index.ts';
import type { Collection } from './collections.ts';
import { parseMarkdown } from './markdown/parse-markdown.ts';
import type { Page } from './page.ts';
import { type FrontmatterResult, parseFrontmatter } from './parse-frontmatter.ts';
import { parseHeadingText } from './parse-heading-text.ts';

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
  const { file } = source;
  const text = source.text.replace(/^\uFEFF/, '');
  const format = file.endsWith('.mdx') ? 'mdx' : 'md';
  let tree: Root;
  try {
    tree = parseMarkdown(text, format);
  } catch (error) {
    return { diagnostics: [syntaxProblem(error, file)] };
  }
  const { data, written, diagnostics } = readFrontmatter(tree, text, collection, file);
  const id = typeof data.slug === 'string' ? data.slug : source.id;
  const named = typeof written.title === 'string' && written.title ? written.title : firstHeading(tree);
  const title = named ?? titleFromId(id);
  if (named === undefined && diagnostics.length === 0) diagnostics.push(noTitle(title, file));
  return {
    page: { file, id, text, format, tree, title, collection: collection.name, frontmatter: data },
    diagnostics,
  };
}

function readFrontmatter(tree: Root, text: string, collection: Collection, file: string): FrontmatterResult {
  const node = tree.children.find((child): child is Yaml => child.type === 'yaml');
  if (!node && /^---[ \t]*\r?\n[ \t]*[\w-]+:/.test(text))
    return { data: {}, written: {}, diagnostics: [notClosed(file)] };
  const firstLine = (node?.position?.start.line ?? 0) + 1;
  return parseFrontmatter({ yaml: node?.value ?? '', firstLine }, collection, file);
}

/** The text of the page's first `# Heading`, which titles a page without frontmatter. */
function firstHeading(tree: Root): string | undefined {
  const heading = tree.children.find(
    (child): child is Heading => child.type === 'heading' && child.depth === 1,
  );
  return heading && (parseHeadingText(textOf(heading).trim()).text || undefined);
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

const notClosed = (file: string): Diagnostic => ({
  code: 'TZ_FRONTMATTER_SYNTAX',
  severity: 'error',
  message: 'The frontmatter starts with `---` and does not end.',
  hint: 'Put a line `---` after its last key.',
  place: { file, line: 1, column: 1 },
});

const noTitle = (title: string, file: string): Diagnostic => ({
  code: 'TZ_PAGE_WITHOUT_TITLE',
  severity: 'warning',
  message: `The page has neither a \`title\` nor a \`# Heading\`; it is shown as "${title}", after its file.`,
  hint: 'Start it with `# ` and its title, or add `title: ...` to the frontmatter.',
  place: { file, line: 1, column: 1 },
});
