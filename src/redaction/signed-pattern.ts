/** A pattern that matches only where its sign does. */
export interface SignedPattern {
  pattern: RegExp;
  sign: RegExp;
}

/**
 * A pattern for something in group 1 between two contexts. Before it runs, a text is asked for the context alone: most texts
 * lack it, and a pattern for the letters of all languages takes ten milliseconds when it is first used.
 *
 * @param wanted source of what is looked for.
 * @param sign source of a part that every match holds, without letters of all languages: what stands before.
 */
export const createSignedPattern = (
  before: string,
  wanted: string,
  behind = '',
  sign = before,
): SignedPattern => ({
  pattern: new RegExp(`${before}(${wanted})${behind}`, 'gu'),
  sign: new RegExp(sign, 'u'),
});

/** The patterns that can match in a text. */
export const findPossible = (text: string, patterns: readonly SignedPattern[]): RegExp[] =>
  patterns.filter(({ sign }) => sign.test(text)).map(({ pattern }) => pattern);
