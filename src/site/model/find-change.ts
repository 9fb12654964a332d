import { history } from 'virtual:tierzero';
import type { FileHistory } from '../build/load-history.ts';
import type { SitePage } from './site-page.ts';

/** The last change of a page: the day of its frontmatter, else what git knows. `lastUpdated: false` hides it. */
export function findChange({ entry: { data, filePath } }: Pick<SitePage, 'entry'>): FileHistory | undefined {
  const own = 'lastUpdated' in data ? data.lastUpdated : undefined;
  if (own === false) return undefined;
  const known = history[filePath ?? ''];
  return own instanceof Date
    ? { changed: own.toISOString().slice(0, 10), people: known?.people ?? [] }
    : known;
}
