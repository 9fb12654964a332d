import GithubSlugger from 'github-slugger';
import type { RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { findLinks } from '../links/find-links.ts';
import type { Page } from '../page.ts';
import { parseHeadingText } from '../parse-heading-text.ts';

/** A link from a step to another place of the tree's page. */
export interface Branch {
  /** Id of the step that it leads to. */
  to: string;
  line: number;
  column: number;
}

/** A step: a `## Heading` with what stands below it. A step without branches is an end. */
export interface Step {
  id: string;
  title: string;
  line: number;
  branches: Branch[];
}

/** The steps of a troubleshooting page in their order; the first is the start. Ids are those of the rendered headings. */
export function parseTree({ tree }: Pick<Page, 'tree'>): Step[] {
  const steps: Step[] = [];
  const slugger = new GithubSlugger();
  for (const node of tree.children) {
    if (node.type !== 'heading') {
      steps.at(-1)?.branches.push(...findBranches(node));
    } else if (node.depth > 1) {
      const heading = parseHeadingText(textOf(node, { includeImageAlt: false, includeHtml: false }).trim());
      const id = heading.id ?? (slugger.slug(heading.text) || slugger.slug('section'));
      if (node.depth === 2)
        steps.push({ id, title: heading.text, line: node.position?.start.line ?? 1, branches: [] });
    }
  }
  return steps;
}

/** A definition belongs to the links that name it, wherever it stands. */
function findBranches(node: RootContent): Branch[] {
  if (node.type === 'definition') return [];
  return findLinks({ type: 'root', children: [node] })
    .filter(({ kind, url }) => kind === 'link' && /^#./.test(url))
    .map(({ url, line, column }) => ({ to: url.slice(1), line, column }));
}
