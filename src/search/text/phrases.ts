/** Pagefind keeps metadata as one line: line ends would be lost, so this sign stands for them. */
const separator = '\u2424';

/** Several hidden phrases of a page (`asks`, `errors`) as the value of one `data-pagefind-meta`. */
export const formatPhrases = (phrases: readonly string[]): string =>
  phrases.map((phrase) => phrase.replaceAll(separator, ' ').trim()).join(` ${separator} `);

/** Reads what `formatPhrases` wrote and Pagefind kept. */
export const parsePhrases = (text = ''): string[] =>
  text
    .split(separator)
    .map((phrase) => phrase.trim())
    .filter(Boolean);
