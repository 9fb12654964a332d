import type { Answer } from '../../../search/index.ts';
import type { SearchingWords } from '../../words/index.ts';
import type { Chosen } from './watch-query.ts';

export interface Filters {
  element: HTMLElement;
  /** Shows the values that the pages of an answer have, with how many have each. */
  show: (answer?: Answer) => void;
}

/**
 * Buttons that show only pages of a kind, a product or a version. One value of each at a time; pressed again, a button lets go.
 *
 * @param onChoose called with everything that is chosen now.
 */
export function createFilters(
  page: Document,
  words: SearchingWords,
  onChoose: (chosen: Chosen) => void,
): Filters {
  const element = page.createElement('div');
  element.className = 'filters';
  element.setAttribute('role', 'group');
  element.setAttribute('aria-label', words.searching.filter);
  element.hidden = true;
  let chosen: Chosen = {};
  element.addEventListener('click', ({ target }) => {
    const button = (target as HTMLElement).closest('button');
    const { facet = '', value = '' } = button?.dataset ?? {};
    if (!facet) return;
    const { [facet]: before, ...others } = chosen;
    chosen = before?.[0] === value ? others : { ...others, [facet]: [value] };
    onChoose(chosen);
  });
  const createButton = (facet: string, value: string, count: number) => {
    const button = page.createElement('button');
    button.type = 'button';
    button.className = 'filter';
    Object.assign(button.dataset, { facet, value });
    button.setAttribute('aria-pressed', String(chosen[facet]?.[0] === value));
    const number = page.createElement('span');
    number.textContent = String(count);
    // In Arabic "1.x" and its count would run into each other.
    const name = page.createElement('bdi');
    name.textContent = nameValue(facet, value, words);
    button.append(name, ' ', number);
    return button;
  };
  const createName = (facet: string) => {
    const name = page.createElement('span');
    name.className = 'filters-name';
    name.ariaHidden = 'true';
    name.textContent = nameFacet(facet, words);
    return name;
  };
  return {
    element,
    show(answer) {
      const focused = (page.activeElement as HTMLElement | null)?.dataset;
      const lists = Object.entries(answer?.facets ?? {}).filter(
        ([facet, values]) => Object.keys(values).length > 1 || chosen[facet],
      );
      const rows = lists.map(([facet, values]) => {
        const row = page.createElement('div');
        row.setAttribute('role', 'group');
        row.setAttribute('aria-label', nameFacet(facet, words));
        // Guides and answers need no heading; "2.5" alone could be anything.
        if (facet !== 'kind') row.append(createName(facet));
        row.append(
          ...Object.entries(values)
            .sort(facet === 'version' ? byVersion : ([, a], [, b]) => b - a)
            .map(([value, count]) => createButton(facet, value, count)),
        );
        return row;
      });
      const buttons = rows.flatMap((row) => [...row.querySelectorAll('button')]);
      element.replaceChildren(...rows);
      element.hidden = buttons.length === 0;
      // The button that was pressed was made anew: the focus goes with it.
      const again = buttons.find(
        ({ dataset }) => focused?.facet === dataset.facet && focused?.value === dataset.value,
      );
      if (focused?.facet) again?.focus();
    },
  };
}

type Count = readonly [value: string, count: number];
/** The newest version first. */
const byVersion = ([a]: Count, [b]: Count) => b.localeCompare(a, 'en', { numeric: true });

const nameFacet = (facet: string, { searching }: SearchingWords): string =>
  (searching.facets as Record<string, string>)[facet] ?? facet;

const nameValue = (facet: string, value: string, words: SearchingWords): string =>
  facet === 'kind' ? ((words.collections as Record<string, string>)[value] ?? value) : value;
