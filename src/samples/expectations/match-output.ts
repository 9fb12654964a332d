/** One line of a comparison: an expected line beside the actual line that it stands for, where there is one. */
export interface OutputMatch {
  matches: boolean;
  /** The expected text with each pattern that matched replaced by what it matched: a diff then shows only differences. */
  resolved: string;
}

/**
 * Compares printed text with an `output` fence. A line `...` stands for any number of lines, `...` within a line for any
 * text, a line that ends in ` (glob)` for `*` and `?`, one that ends in ` (regex)` for a whole-line pattern.
 * Spaces at line ends and empty lines at the end do not count.
 */
export function matchOutput(expected: string, actual: string): OutputMatch {
  const wanted = toLines(expected);
  const got = toLines(actual);
  if (wanted.length * got.length > 4_000_000)
    return { matches: wanted.join('\n') === got.join('\n'), resolved: expected };
  const table = createTable(wanted, got);
  const resolved = resolveLines(wanted, got, table);
  return {
    matches: Math.floor((table[0]?.[0] ?? -1) / whole) === wanted.length + got.length,
    resolved: resolved.join('\n'),
  };
}

/**
 * A comparison for rewriting the expected text: what it should say, with every line that still matches kept.
 *
 * @param normalize is applied to both sides before they are compared, line by line; what is kept is as it was written.
 */
export function alignOutput(
  expected: string,
  actual: string,
  normalize: (text: string) => string = (text) => text,
): { matches: boolean; updated: string[] } {
  const written = toLines(expected);
  const printed = toLines(actual);
  const wanted = written.map(normalize);
  const got = printed.map(normalize);
  const { matches } = matchOutput(wanted.join('\n'), got.join('\n'));
  if (wanted.length * got.length > 4_000_000) return { matches, updated: printed };
  const table = createTable(wanted, got);
  const at = (w: number, g: number) => table[w]?.[g] ?? 0;
  const updated: string[] = [];
  let w = 0;
  let g = 0;
  while (w < wanted.length || g < got.length) {
    const line = wanted[w];
    const isEllipsis = line?.trim() === '...';
    if (line !== undefined && isEllipsis && at(w, g) === at(w + 1, g) + whole) {
      updated.push(written[w] ?? '');
      w++;
    } else if (isEllipsis && g < got.length) g++;
    else if (line !== undefined && g < got.length && createLineMatcher(line)(got[g] ?? '')) {
      updated.push(written[w] ?? '');
      w++;
      g++;
    } else if (g < got.length && (line === undefined || at(w, g + 1) >= at(w + 1, g)))
      updated.push(printed[g++] ?? '');
    else w++;
  }
  return { matches, updated };
}

/** Printed text as lines: no colours, no carriage returns, no trailing blanks. */
export function toLines(text: string): string[] {
  const plain = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '');
  return plain === '' ? [] : plain.split('\n').map((line) => line.trimEnd());
}

/** What one line that is accounted for counts; far more than all pairs together. */
const whole = 2 ** 20;

/**
 * Best alignment from each pair of positions on, by lines of both sides that are accounted for and then by lines that
 * stand beside each other, so that `...` takes no more than it must. The whole matches when all lines are accounted for.
 */
function createTable(wanted: readonly string[], got: readonly string[]): number[][] {
  const table = Array.from({ length: wanted.length + 1 }, () => new Array<number>(got.length + 1).fill(0));
  const at = (w: number, g: number) => table[w]?.[g] ?? 0;
  for (let w = wanted.length - 1; w >= 0; w--) {
    const row = table[w] ?? [];
    const line = wanted[w] ?? '';
    if (line.trim() === '...') row[got.length] = at(w + 1, got.length) + whole;
    const matcher = createLineMatcher(line);
    for (let g = got.length - 1; g >= 0; g--) {
      if (line.trim() === '...') row[g] = Math.max(at(w + 1, g), at(w, g + 1)) + whole;
      else
        row[g] = matcher(got[g] ?? '')
          ? at(w + 1, g + 1) + 2 * whole + 1
          : Math.max(at(w + 1, g), at(w, g + 1));
    }
  }
  return table;
}

function resolveLines(wanted: readonly string[], got: readonly string[], table: number[][]): string[] {
  const lines: string[] = [];
  const at = (w: number, g: number) => table[w]?.[g] ?? 0;
  let w = 0;
  let g = 0;
  while (w < wanted.length) {
    const line = wanted[w] ?? '';
    if (line.trim() === '...') {
      if (g < got.length && at(w, g) === at(w, g + 1) + whole) lines.push(got[g++] ?? '');
      else w++;
    } else if (g < got.length && createLineMatcher(line)(got[g] ?? '')) {
      lines.push(got[g++] ?? '');
      w++;
    } else if (g < got.length && at(w, g + 1) >= at(w + 1, g)) g++;
    else {
      lines.push(line);
      w++;
    }
  }
  return lines;
}

const escapeRegExp = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A test for one expected line. A line that is equal always matches, whatever it looks like. */
export function createLineMatcher(expected: string): (actual: string) => boolean {
  const pattern = toPattern(expected);
  return (actual) => actual === expected || (pattern?.test(actual) ?? false);
}

function toPattern(expected: string): RegExp | undefined {
  const [, body, kind] = /^(.*) \((glob|regex)\)$/.exec(expected) ?? [];
  if (kind === 'regex') {
    try {
      return new RegExp(`^(?:${body})$`, 'u');
    } catch {
      return /$^/;
    }
  }
  if (kind === 'glob' && body !== undefined)
    return new RegExp(`^${escapeRegExp(body).replace(/\\\*/g, '.*').replace(/\\\?/g, '.')}$`, 's');
  if (expected.includes('...'))
    return new RegExp(`^${expected.split('...').map(escapeRegExp).join('.*')}$`, 's');
  return undefined;
}
