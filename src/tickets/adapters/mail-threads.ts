import type { Mail } from './read-mails.ts';

/**
 * Mails that answer each other, each thread in order of time. Threads come in the order of their first mail.
 * By `Message-ID`, `In-Reply-To` and `References` (RFC 5322, 3.6.4), however the mails are sorted.
 */
export function groupThreads(mails: Mail[]): Mail[][] {
  const parents = new Map<string, string>();
  const findRoot = (id: string): string => {
    let root = id;
    for (let next = parents.get(root); next !== undefined && next !== root; next = parents.get(root))
      root = next;
    return root;
  };
  const keys = mails.map(({ id }, index) => id || `without an id: ${index}`);
  for (const [index, { references }] of mails.entries()) {
    for (const reference of references) {
      const [a, b] = [findRoot(keys[index] ?? ''), findRoot(reference)];
      if (a !== b) parents.set(a, b);
    }
  }
  const threads = Map.groupBy(mails.entries(), ([index]) => findRoot(keys[index] ?? ''));
  return [...threads.values()]
    .map((thread) => thread.map(([, mail]) => mail).toSorted((a, b) => a.date.localeCompare(b.date)))
    .toSorted((a, b) => (a[0]?.date ?? '').localeCompare(b[0]?.date ?? ''));
}
