import { findMatches } from './find-matches.ts';
import { findSecretlintMatches } from './find-secretlint-matches.ts';
import { blankPlaceholders } from './placeholders.ts';
import type { RedactionOptions } from './rule.ts';
import { findGivenNames } from './rules/given-name.ts';
import type { Match } from './span.ts';

/** What is private in a text by the rules, by secretlint, and by the dictionary of given names. Not for the browser. */
export const findAllMatches = async (text: string, options: RedactionOptions): Promise<Match[]> =>
  findMatches(text, options, [
    ...(await findSecretlintMatches(text)),
    ...findGivenNames(blankPlaceholders(text), options),
  ]);
