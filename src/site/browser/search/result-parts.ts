import type { Result } from '../../../search/index.ts';
import type { Words } from '../../words/index.ts';
import { findBase } from './load-index.ts';

/** Address of a result on this site: its page, or the section of it that the query is about. */
export const addressOf = ({ href }: Pick<Result, 'href'>): string => `${findBase()}${href}`;

/** Title, kind and excerpt of a result, as the nodes of one list item. */
export function createResultParts(
  result: Result,
  page: Document,
  link: boolean,
  words: Words['searching'],
): HTMLElement[] {
  const title = page.createElement(link ? 'a' : 'span');
  title.textContent = result.title;
  if (link) title.setAttribute('href', addressOf(result));
  const heading = page.createElement(link ? 'h2' : 'div');
  heading.className = 'hit-title';
  heading.append(title);
  const kind = (words.kinds as Record<string, string>)[result.kind ?? ''];
  if (kind) {
    const tag = page.createElement('span');
    tag.className = 'tag';
    tag.textContent = kind;
    heading.append(tag);
  }
  const excerpt = page.createElement('p');
  // The planner promises text and <mark> only, everything else escaped.
  excerpt.innerHTML = result.excerpt;
  if (result.language) for (const part of [title, excerpt]) part.lang = result.language;
  return [heading, excerpt];
}
