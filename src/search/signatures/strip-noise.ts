/** What varies from one run to the next, in the order in which it is taken out. */
const noise: readonly (readonly [RegExp, string])[] = [
  // Colours and control characters: ECMA-48 control sequences, written out where a terminal was copied.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the escape character is what starts a colour.
  [/(?:\u001b|\\u001b|\\x1b|\\e|\\033)\[[0-9;?]*[ -/]*[@-~]/gi, ''],
  [/[\u200b\ufeff]/g, ''],
  // Times: ISO 8601, syslog, access logs, a clock alone.
  [
    /\d{4}[-/]\d{2}[-/]\d{2}(?:[T ]+\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?: ?(?:Z|[A-Z]{3,4}|[+-]\d{2}:?\d{2})(?![\w-]))?)?/g,
    ' ',
  ],
  [
    /\d{1,2}\/(?:[A-Z][a-z]{2}|\d{1,2})\/\d{2,4}[: ]+\d{1,2}:\d{2}:\d{2}(?:[:.]\d+)?(?: [A-Z]{3,4}| [+-]\d{4})?/g,
    ' ',
  ],
  [/\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) {1,2}\d{1,2} \d{2}:\d{2}:\d{2}\b/g, ' '],
  [/\b\d{1,2}:\d{2}:\d{2}(?:[.,:]\d+)?\b/g, ' '],
  // Addresses and ids.
  [/\b[a-z][a-z0-9+.-]*:\/\/[^\s"'`<>)\]]+/gi, ' '],
  [/[\w.+-]+@[\w-]+\.[\w.-]+/g, ' '],
  [/\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi, ' '],
  [/\b0x[0-9a-f]+\b/gi, ' '],
  [/\b(?=[0-9a-f]*\d)(?=[0-9a-f]*[a-f])[0-9a-f]{12,}\b/gi, ' '],
  [/\b\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?\b/g, ' '],
  // Paths keep their last part; a package's path keeps its name.
  [
    /(?:[A-Za-z]:)?(?:[\\/][^\s"'`<>:()\\/[\]]+)*[\\/]node_modules[\\/]((?:@[\w.-]+[\\/])?[\w.-]+)[^\s"'`<>:()]*(?::\d+)*/g,
    ' $1 ',
  ],
  [/(?:[A-Za-z]:|~|\.{1,2})?(?:[\\/][^\s"'`<>:()\\/[\]]+)*[\\/]([^\s"'`<>:()\\/[\]]+)(?::\d+)*/g, ' $1 '],
  [/(?<=\w):\d+(?::\d+)?\b/g, ' '],
  [/\bline \d+(?:,? col(?:umn)? \d+)?/gi, ' '],
  // Sizes, durations, process numbers.
  [/\b\d+(?:\.\d+)? ?(?:ms|µs|ns|s|sec|seconds?|min|minutes?|[KMGT]i?B|bytes)\b/gi, ' '],
  [/\[\d+\]|\b(?:pid|tid)[ =:]*\d+/gi, ' '],
  // Levels of logs and names of threads at the start of a line.
  [/^[\s\W]*\b(?:TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|SEVERE|CRITICAL)\b[\])]?[\s:|-]*/gm, ''],
  [/^[\s\W]*\b(?:ERROR|FATAL)\b[\])]?[\s:|-]+(?=\S+ )/gm, ''],
];

/**
 * Takes out of a log what differs from run to run: colours, times, addresses, ids, folders, line numbers, durations. Codes,
 * names of exceptions and other numbers stay. What is left is the same when it is done again.
 */
export function stripNoise(text: string): string {
  let before: string;
  let after = text;
  let rounds = 0;
  do {
    before = after;
    for (const [pattern, replacement] of noise) after = after.replace(pattern, replacement);
    after = after
      .replace(/[^\S\n]+/g, ' ')
      .replace(/ ?\n ?/g, '\n')
      .trim();
    rounds += 1;
  } while (after !== before && rounds < 20);
  return after;
}
