/** Deeper lists and quotes say nothing to a reader, and a parser pays for every level on every line. */
const deepest = 30;
/** Two columns are the least that a list takes for a level. */
const widest = 2 * deepest;

const marker = /[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]))/y;

/**
 * Takes the levels of lists and quotes beyond the thirtieth from the start of each line: the words stay, and reading
 * them takes time in proportion to their number. A line of code that looks like so deep a list loses indent only.
 */
export function limitNesting(markdown: string): string {
  return markdown.replace(/^[ \t]*(?:>|[-*+][ \t]|\d{1,9}[.)][ \t]).*$/gm, limitLine);
}

function limitLine(line: string): string {
  const indent = /^[ \t]*/.exec(line)?.[0] ?? '';
  const start = indent.length > widest ? indent.length : 0;
  const kept = findMarkers(line, start, deepest);
  const end = findMarkers(line, kept, Number.POSITIVE_INFINITY);
  const prefix = `${' '.repeat(start ? widest : 0)}${line.slice(start, kept)}`;
  return end > kept ? `${prefix} ${line.slice(end).trimStart()}` : prefix + line.slice(kept);
}

/** Where the line goes on behind at most so many markers of lists and quotes. */
function findMarkers(line: string, from: number, most: number): number {
  let end = from;
  for (let count = 0; count < most; count++) {
    marker.lastIndex = end;
    if (!marker.test(line)) break;
    end = marker.lastIndex;
  }
  return end;
}
