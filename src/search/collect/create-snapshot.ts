import type { SearchSignal } from '../signals/search-signal.ts';

/** What a time of searching says about the pages of a site: nothing of it is about one person. */
export interface SearchSnapshot {
  /** First and last day, ISO 8601. */
  from: string;
  to: string;
  /** How often a page was opened from search, by its address below the base. The most opened come first. */
  opened: Record<string, number>;
}

/** Counts which pages were opened from search; nothing where none was. */
export function createSnapshot(signals: readonly SearchSignal[]): SearchSnapshot | undefined {
  const opened = signals.filter(({ clicked }) => clicked);
  const days = opened.map(({ day }) => day).sort();
  const [from, to] = [days[0], days.at(-1)];
  if (!from || !to) return undefined;
  const counts = Map.groupBy(opened, ({ clicked }) => clicked?.url.replace(/[?#].*$/, '') ?? '');
  const rows = [...counts].map(([url, list]) => [url, list.length] as const);
  return {
    from,
    to,
    opened: Object.fromEntries(rows.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))),
  };
}
