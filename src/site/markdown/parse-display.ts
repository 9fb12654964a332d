/** How the lines of a block are shown. Lines count from 1. */
export interface LineMarks {
  marked: number[];
  inserted: number[];
  deleted: number[];
  /** Number of the first line, where lines are numbered. */
  firstNumber?: number;
  wrap: boolean;
  /** Language of the code within a `diff`. */
  diffLanguage?: string;
}

/** `1,3-5` as the numbers 1, 3, 4, 5. A range ends after 10,000 lines, longer than any block that is read. */
function parseRanges(text: string): number[] {
  return text.split(',').flatMap((part) => {
    const [first = Number.NaN, last = first] = part.split('-').map(Number);
    if (!Number.isInteger(first) || !Number.isInteger(last) || last < first || last - first > 10_000)
      return [];
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
}

const findRanges = (display: string, names: string) =>
  [...display.matchAll(new RegExp(`(?:^|\\s)(?:${names})\\{([\\d,\\s-]+)\\}`, 'g'))].flatMap(
    ([, ranges = '']) => parseRanges(ranges),
  );

/**
 * Reads what an info string says about display, in the words of Expressive Code and its relatives: `{1,3-5}` or
 * `mark={1}`, `ins={2}`, `del={3}`, `showLineNumbers`, `startLineNumber=5`, `wrap`, `lang="js"` of a diff.
 */
export function parseDisplay(display: string): LineMarks {
  const bare = display.replace(/"[^"]*"|'[^']*'/g, '""');
  const start = /(?:^|\s)startLineNumber=["']?(\d+)/.exec(display)?.[1];
  const numbered =
    /(?:^|\s)(?:showLineNumbers|lineNumbers|line-numbers|linenums)(?:=""|=true|=1)?(?=\s|$)/.test(bare);
  const diffLanguage = /(?:^|\s)lang=["']?([\w+#-]+)/.exec(display)?.[1];
  return {
    marked: findRanges(display, 'mark=|highlight=|'),
    inserted: findRanges(display, 'ins=|add='),
    deleted: findRanges(display, 'del=|remove='),
    wrap: /(?:^|\s)wrap(?=\s|$|=true)/.test(bare),
    ...(numbered || start ? { firstNumber: Number(start ?? 1) } : {}),
    ...(diffLanguage ? { diffLanguage } : {}),
  };
}
