import type { Result, Section } from '../../../search/index.ts';
import type { SearchingWords } from '../../words/index.ts';
import { findBase } from './load-index.ts';
import type { PopularEntry } from './load-popular.ts';
import { createResultParts } from './result-parts.ts';

/** A result as an item of the list on the search page: ordinary links, its sections below it. */
export function createItem(result: Result, page: Document, words: SearchingWords): HTMLElement {
  const item = page.createElement('li');
  item.className = 'hit';
  item.append(...createResultParts(result, page, true, words.searching));
  const sections = result.sections.filter(({ url }) => url !== result.href);
  if (sections.length > 0) item.append(createSections(sections, page));
  return item;
}

function createSections(sections: readonly Section[], page: Document): HTMLElement {
  const list = page.createElement('ul');
  list.className = 'hit-sections';
  list.append(
    ...sections.map(({ title, url }) => {
      const item = page.createElement('li');
      item.append(createLink(page, `${findBase()}${url}`, title));
      return item;
    }),
  );
  return list;
}

/** Results under a heading; nothing where there are none. */
export function createGroup(
  heading: string,
  results: readonly Result[],
  page: Document,
  words: SearchingWords,
): HTMLElement[] {
  if (results.length === 0) return [];
  return [createName(heading, page), ...results.map((result) => createItem(result, page, words))];
}

/** Entries under a heading; nothing where there are none. */
export function createEntryItems(
  heading: string,
  entries: readonly PopularEntry[],
  page: Document,
): HTMLElement[] {
  if (entries.length === 0) return [];
  const items = entries.map(({ title, href }) => {
    const item = page.createElement('li');
    item.className = 'hit';
    item.append(createLink(page, `${findBase()}${href}`, title));
    return item;
  });
  return [createName(heading, page), ...items];
}

function createName(text: string, page: Document): HTMLElement {
  const name = page.createElement('li');
  name.className = 'hits-name';
  name.textContent = text;
  return name;
}

function createLink(page: Document, href: string, text: string): HTMLAnchorElement {
  const link = page.createElement('a');
  link.href = href;
  link.textContent = text;
  return link;
}
