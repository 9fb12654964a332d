import { matchAll } from './match-all.ts';

/** A placeholder: what it hides, and which of these. Equal values have equal numbers. */
const placeholder = /<([a-z]+(?:-[a-z]+){0,2})-(\d{1,6})>/g;

export interface Placeholders {
  /** The placeholder of a value, a new one when it is met for the first time. */
  format: (type: string, identity: string) => string;
  /** Leaves out the numbers that a text already uses, as when it was masked before. */
  reserve: (text: string) => void;
  /** How many values have a placeholder, by type. */
  count: () => Record<string, number>;
}

/** Numbers the values of each type in the order in which they are met: `<email-1>`, `<email-2>`, ... */
export function createPlaceholders(): Placeholders {
  const known = new Map<string, string>();
  const given = new Set<string>();
  const used = new Set<string>();
  const counts = new Map<string, number>();
  return {
    reserve(text) {
      for (const [found] of matchAll(text, placeholder)) if (!given.has(found)) used.add(found);
    },
    count() {
      const byType: Record<string, number> = {};
      for (const key of known.keys()) {
        const type = key.slice(0, key.indexOf('\n'));
        byType[type] = (byType[type] ?? 0) + 1;
      }
      return byType;
    },
    format(type, identity) {
      const key = `${type}\n${identity}`;
      let name = known.get(key);
      if (name) return name;
      do {
        counts.set(type, (counts.get(type) ?? 0) + 1);
        name = `<${type}-${counts.get(type)}>`;
      } while (used.has(name));
      known.set(key, name);
      given.add(name);
      return name;
    },
  };
}

/** A text whose placeholders are filled with a mark that no rule knows, letter for letter, so that none is read. */
export const blankPlaceholders = (text: string): string =>
  text.replace(placeholder, (found) => '\uFFFC'.repeat(found.length));

/** Where a text already holds placeholders: nothing there is to be masked again. */
export function findPlaceholders(text: string): { start: number; end: number }[] {
  return matchAll(text, placeholder).map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
  }));
}
