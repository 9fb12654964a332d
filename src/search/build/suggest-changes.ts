import type { SearchSignal } from '../signals/search-signal.ts';

/** A query that did not lead where it should, as often as it was asked. */
export interface Miss {
  query: string;
  class: SearchSignal['class'];
  times: number;
}

export interface Suggestions {
  /** Queries whose readers opened a page that search did not put forward: `asks`, or `errors` for a pasted error. */
  phrases: (Miss & { url: string; key: 'asks' | 'errors' })[];
  /** Queries that nobody found a page for: what to write next. */
  unanswered: Miss[];
}

/** A page in the first three places was put forward. */
const shown = 3;

/**
 * What collected signals say about the content. Pure: nothing is read or written.
 *
 * @param least how often a query must have been asked.
 */
export function suggestChanges(signals: readonly SearchSignal[], least = 1): Suggestions {
  const suggestions: Suggestions = { phrases: [], unanswered: [] };
  const groups = Map.groupBy(signals, ({ query }) =>
    query
      .trim()
      .toLowerCase()
      .replace(/[?.!\s]+$/, ''),
  );
  for (const group of groups.values()) {
    const [first] = group;
    if (!first || group.length < least || isUseless(first)) continue;
    const miss: Miss = { query: first.query.trim(), class: first.class, times: group.length };
    const url = findOpened(group);
    if (url) suggestions.phrases.push({ ...miss, url, key: first.class === 'error' ? 'errors' : 'asks' });
    else if (group.every(({ verdict, clicked }) => verdict === 'none' && !clicked))
      suggestions.unanswered.push(miss);
  }
  const byTimes = (a: Miss, b: Miss) => b.times - a.times || (a.query < b.query ? -1 : 1);
  suggestions.phrases.sort(byTimes);
  suggestions.unanswered.sort(byTimes);
  return suggestions;
}

/** Words that are still being typed, and what redaction left of a private text, help nobody. */
const isUseless = ({ query, class: kind }: SearchSignal) =>
  kind === 'empty' || kind === 'typing' || query.trim().length < 8 || /<[\w-]+>/.test(query);

/** The page that most readers of a query opened, where search was unsure of it or put others first. */
function findOpened(group: readonly SearchSignal[]): string | undefined {
  const missed = group.filter(
    ({ clicked, verdict }) => clicked && (verdict !== 'answer' || clicked.rank > shown),
  );
  const byUrl = Map.groupBy(missed, ({ clicked }) => clicked?.url ?? '');
  return [...byUrl].sort(([, a], [, b]) => b.length - a.length)[0]?.[0];
}
