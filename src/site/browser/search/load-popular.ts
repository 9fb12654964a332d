import { findBase } from './load-index.ts';

/** An entry that was asked for often. */
export interface PopularEntry {
  title: string;
  href: string;
  /** Collection and section: `faq/storage`. */
  area: string;
}

let pending: Promise<PopularEntry[]> | undefined;

/** The most asked entries in the reader's language, those asked most first; none where the list cannot be read. */
export function loadPopular(): Promise<PopularEntry[]> {
  pending ??= readPopular();
  return pending;
}

async function readPopular(): Promise<PopularEntry[]> {
  try {
    const response = await fetch(`${findBase()}/search/popular.json`);
    const lists = (await response.json()) as Record<string, PopularEntry[]>;
    const { lang } = document.documentElement;
    return lists[lang] ?? Object.values(lists)[0] ?? [];
  } catch {
    // A list to choose from is a help, not a need: the field works without it.
    return [];
  }
}

/** The most asked entries of the area that some addresses lie in, then the others. */
export async function findMostAsked(hrefs: readonly string[], count: number): Promise<PopularEntry[]> {
  const entries = await loadPopular();
  const areas = new Set(
    entries.filter(({ href }) => hrefs.some((other) => href === other)).map(({ area }) => area),
  );
  const folders = new Set(hrefs.map((href) => href.split('/').slice(0, -2).join('/')));
  const isNear = ({ area, href }: PopularEntry) =>
    areas.has(area) || folders.has(href.split('/').slice(0, -2).join('/'));
  const others = entries.filter(({ href }) => !hrefs.includes(href));
  return [...others.filter(isNear), ...others.filter((entry) => !isNear(entry))].slice(0, count);
}
