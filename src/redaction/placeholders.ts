import { eachMatch } from './each-match.ts';

/** A placeholder: what it hides, and which of these. Equal values have equal numbers. */
const placeholder = /<([a-z]+(?:-[a-z]+){0,2})-(\d{1,6})>/g;

const placeholderHere = new RegExp(placeholder.source, 'y');

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
  const known = new Map<string, Map<string, string>>();
  const given = new Set<string>();
  const used = new Set<string>();
  const counts = new Map<string, number>();
  const addName = (type: string): string => {
    let count = (counts.get(type) ?? 0) + 1;
    while (used.has(`<${type}-${count}>`)) count++;
    counts.set(type, count);
    return `<${type}-${count}>`;
  };
  return {
    reserve(text) {
      for (const [found] of eachMatch(text, placeholder)) if (!given.has(found)) used.add(found);
    },
    count: () => Object.fromEntries([...known].map(([type, names]) => [type, names.size])),
    format(type, identity) {
      const names = known.get(type) ?? new Map<string, string>();
      known.set(type, names);
      let name = names.get(identity);
      if (name) return name;
      name = addName(type);
      names.set(identity, name);
      given.add(name);
      return name;
    },
  };
}

/** A part of a text that holds a placeholder. */
export interface Hole {
  start: number;
  end: number;
}

let last: { text: string; blank: string; holes: readonly Hole[] } = { text: '', blank: '', holes: [] };

/** What placeholders a text holds. The last answer is kept: several readers of a text ask for it in a row. */
function readPlaceholders(text: string): typeof last {
  if (text === last.text) return last;
  const holes: Hole[] = [];
  const parts: string[] = [];
  let from = 0;
  for (let start = text.indexOf('<'); start !== -1; start = text.indexOf('<', Math.max(from, start + 1))) {
    placeholderHere.lastIndex = start;
    if (!placeholderHere.test(text)) continue;
    const end = placeholderHere.lastIndex;
    holes.push({ start, end });
    parts.push(text.slice(from, start), '\uFFFC'.repeat(end - start));
    from = end;
  }
  last = { text, holes, blank: from === 0 ? text : parts.join('') + text.slice(from) };
  return last;
}

/** A text whose placeholders are filled with a mark that no rule knows, letter for letter, so that none is read. */
export const blankPlaceholders = (text: string): string => readPlaceholders(text).blank;

/** Where a text already holds placeholders: nothing there is to be masked again. */
export const findPlaceholders = (text: string): readonly Hole[] => readPlaceholders(text).holes;
