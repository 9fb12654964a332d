import type { Answer, Result } from '../../../search/index.ts';
import type { SearchingWords } from '../../words/index.ts';
import { findBase } from './load-index.ts';
import type { PopularEntry } from './load-popular.ts';
import { addressOf, createResultParts } from './result-parts.ts';

/** What a list of options is made of. */
export interface OptionList {
  page: Document;
  words: SearchingWords;
  /** Id of the list: options are named after it. */
  id: string;
}

const shownSections = 2;
/** Only the first results show their sections: the list stays one to look over. */
const detailed = 3;
/** Their sections have the same names on each page: Problem, Cause, Fix. */
const uniform: readonly (string | undefined)[] = ['faq', 'errors'];

/** The results of an answer as options, with their sections; errors of the same family first where nothing answers. */
export function createAnswerOptions(answer: Answer, list: OptionList): HTMLElement[] {
  const { family = [] } = answer;
  const related = new Set(family.map(({ url }) => url));
  const others = answer.results.filter(({ url }) => !related.has(url));
  const groups =
    family.length > 0
      ? [createGroup(list.words.searching.family, listResults(family, list, false), list)]
      : [];
  return [...groups, ...listResults(others, list, true)];
}

/** Options that open one of some entries, under a heading; nothing where there are none. */
export function createEntryGroup(
  heading: string,
  entries: readonly PopularEntry[],
  list: OptionList,
): HTMLElement[] {
  const options = entries.map(({ title, href }) =>
    createOption(list, { href: `${findBase()}${href}` }, title),
  );
  return options.length > 0 ? [createGroup(heading, options, list)] : [];
}

/** Options that ask one of some queries again, under a heading; nothing where there are none. */
export function createQueryGroup(
  heading: string,
  queries: readonly string[],
  list: OptionList,
): HTMLElement[] {
  const options = queries.map((query) =>
    createOption(list, { query }, query.replace(/\s+/g, ' ').slice(0, 120)),
  );
  return options.length > 0 ? [createGroup(heading, options, list)] : [];
}

/** Gives each option the id by which the field points to it. */
export function numberOptions(list: HTMLElement): void {
  [...list.querySelectorAll('[role=option]')].forEach((option, index) => {
    option.id = `${list.id}-${index}`;
  });
}

const listResults = (results: readonly Result[], list: OptionList, withSections: boolean) =>
  results.flatMap((result, index) => [
    createResultOption(result, list),
    ...(withSections && index < detailed && !uniform.includes(result.kind)
      ? createSectionOptions(result, list)
      : []),
  ]);

function createResultOption(result: Result, list: OptionList): HTMLElement {
  const option = createOption(list, { href: addressOf(result) });
  option.append(...createResultParts(result, list.page, false, list.words.searching));
  return option;
}

const createSectionOptions = ({ sections, href }: Result, list: OptionList) =>
  sections
    .filter(({ url }) => url !== href)
    .slice(0, shownSections)
    .map(({ title, url }) => {
      const option = createOption(list, { href: `${findBase()}${url}` }, title);
      option.classList.add('hit-section');
      return option;
    });

function createOption({ page }: OptionList, data: Record<string, string>, text = ''): HTMLElement {
  const option = page.createElement('div');
  option.className = 'hit';
  option.setAttribute('role', 'option');
  option.setAttribute('aria-selected', 'false');
  Object.assign(option.dataset, data);
  option.textContent = text;
  return option;
}

function createGroup(heading: string, options: readonly HTMLElement[], { page }: OptionList): HTMLElement {
  const group = page.createElement('div');
  group.setAttribute('role', 'group');
  group.setAttribute('aria-label', heading);
  const name = page.createElement('div');
  name.className = 'hits-name';
  name.setAttribute('role', 'presentation');
  name.textContent = heading;
  group.append(name, ...options);
  return group;
}
