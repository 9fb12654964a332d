import type { Result } from '../../../search/index.ts';
import { findBase } from './load-index.ts';

const kindNames: Record<string, string> = {
  docs: 'guide',
  faq: 'answer',
  errors: 'error page',
  troubleshooting: 'troubleshooting',
  questions: 'thread',
  requests: 'feature request',
};

/** Address of a result on this site. */
export const addressOf = ({ url }: Result): string => `${findBase()}${url}`;

/** Title, kind and excerpt of a result, as the nodes of one list item. */
export function createResultParts(result: Result, page: Document, link: boolean): HTMLElement[] {
  const title = page.createElement(link ? 'a' : 'span');
  title.textContent = result.title;
  if (link) title.setAttribute('href', addressOf(result));
  const heading = page.createElement(link ? 'h2' : 'div');
  heading.className = 'hit-title';
  heading.append(title);
  const kind = kindNames[result.kind ?? ''];
  if (kind) {
    const tag = page.createElement('span');
    tag.className = 'tag';
    tag.textContent = kind;
    heading.append(tag);
  }
  const excerpt = page.createElement('p');
  // The planner promises text and <mark> only, everything else escaped.
  excerpt.innerHTML = result.excerpt;
  return [heading, excerpt];
}
