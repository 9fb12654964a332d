import type { Match } from './span.ts';

/** Ends a text for every rule: the end of a line, and a mark that none of them knows. */
const border = '\n\n\uFFFC\n\n';
/** A text from this length on is read alone; shorter ones are joined up to it. */
const longest = 50_000;

/**
 * Finds matches in texts as if each were read alone. Short ones are read together: a ticket has many, and to start all
 * rules takes longer than to read a short text.
 */
export async function readTogether(
  texts: readonly string[],
  find: (text: string) => Promise<Match[]>,
): Promise<Match[][]> {
  const groups = groupTexts(texts);
  const found = await Promise.all(
    groups.map(async (group) => splitMatches(group, await find(group.join(border)))),
  );
  return found.flat();
}

function groupTexts(texts: readonly string[]): string[][] {
  const groups: string[][] = [];
  let length = Number.POSITIVE_INFINITY;
  for (const text of texts) {
    length += text.length + border.length;
    if (length > longest) {
      groups.push([]);
      length = text.length;
    }
    groups.at(-1)?.push(text);
  }
  return groups;
}

/** Matches of joined texts, in order, as matches of each. */
function splitMatches(texts: readonly string[], matches: Match[]): Match[][] {
  if (texts.length === 1) return [matches];
  let place = 0;
  let from = 0;
  const split: Match[][] = texts.map(() => []);
  for (const match of matches) {
    let length = texts[place]?.length ?? 0;
    while (match.start >= from + length && place < texts.length - 1) {
      from += length + border.length;
      length = texts[++place]?.length ?? 0;
    }
    const start = Math.max(0, match.start - from);
    const end = Math.min(length, match.end - from);
    if (end > start) split[place]?.push({ ...match, start, end });
  }
  return split;
}
