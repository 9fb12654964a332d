import { TierzeroError } from '../diagnostics/index.ts';

/** @throws TierzeroError where a pattern of the settings is not a regular expression. */
export function assertPatterns(sources: readonly string[]): void {
  for (const source of sources)
    try {
      new RegExp(source, 'gu');
    } catch (cause) {
      throw new TierzeroError(
        {
          code: 'TZ_REDACTION_BAD_PATTERN',
          message: `The pattern \`${source}\` of tenant ids is not a regular expression.`,
          hint: 'Write it as in JavaScript with the flag `u`, without slashes around: `acct_[a-z0-9]{12}`.',
        },
        { cause },
      );
    }
}
