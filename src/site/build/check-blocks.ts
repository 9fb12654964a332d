import { renderMermaidSVG } from 'beautiful-mermaid';
import type { Code } from 'mdast';
import { markdownToMdast } from 'satteri';
import temml from 'temml';
import { visit } from 'unist-util-visit';
import type { Page } from '../../content/index.ts';
import type { Diagnostic } from '../../diagnostics/index.ts';
import { readIncluded } from '../markdown/read-included.ts';

type Problem = Omit<Diagnostic, 'severity' | 'place'> & { line: number };

/** The blocks of a page that are drawn while the site is built and cannot be: a part of a file, a formula, a diagram. */
export function checkBlocks(pages: readonly Page[], root: string): Diagnostic[] {
  return pages.flatMap((page) =>
    [...checkIncludes(page, root), ...checkDiagrams(page), ...checkFormulas(page)].map(
      ({ line, ...problem }): Diagnostic => ({
        ...problem,
        severity: 'error',
        place: { file: page.file, line },
      }),
    ),
  );
}

function checkIncludes(page: Page, root: string): Problem[] {
  const problems: Problem[] = [];
  visit(page.tree, 'leafDirective', (node) => {
    if (node.name !== 'include') return;
    const part = readIncluded(node.attributes ?? {}, { root, file: page.file });
    if ('problem' in part) problems.push({ ...part.problem, line: node.position?.start.line ?? 1 });
  });
  return problems;
}

function checkDiagrams(page: Page): Problem[] {
  const problems: Problem[] = [];
  visit(page.tree, 'code', ({ lang, value, position }: Code) => {
    const message = lang === 'mermaid' ? findFailure(() => renderMermaidSVG(value.trim())) : undefined;
    if (message)
      problems.push({
        code: 'TZ_PAGE_DIAGRAM',
        message: `The diagram cannot be drawn: ${message}`,
        hint: 'Flow, sequence, state, class and entity diagrams are drawn.',
        line: position?.start.line ?? 1,
      });
  });
  return problems;
}

function checkFormulas({ text, format }: Page): Problem[] {
  if (!text.includes('$$') || format === 'mdx') return [];
  const tree = markdownToMdast(text, {
    features: { math: { singleDollarTextMath: false }, directive: true },
  });
  const problems: Problem[] = [];
  visit(tree as Page['tree'], (node) => {
    const { type, value, position } = node as {
      type: string;
      value?: string;
      position?: Page['tree']['position'];
    };
    if ((type !== 'math' && type !== 'inlineMath') || value === undefined) return;
    const message = findFailure(() => temml.renderToString(value, { throwOnError: true }));
    if (message)
      problems.push({
        code: 'TZ_PAGE_FORMULA',
        message: `The formula cannot be set: ${message.split('\n')[0]}`,
        hint: 'Formulas are written in LaTeX, between two dollar signs on both sides.',
        line: position?.start.line ?? 1,
      });
  });
  return problems;
}

function findFailure(draw: () => unknown): string | undefined {
  try {
    draw();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
