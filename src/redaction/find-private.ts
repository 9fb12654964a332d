import { type Diagnostic, TierzeroError } from '../diagnostics/index.ts';
import { assertPatterns } from './assert-patterns.ts';
import { findMatches } from './find-matches.ts';
import { findSecretlintMatches } from './find-secretlint-matches.ts';
import type { RedactionOptions } from './rule.ts';
import type { Match } from './span.ts';

export interface GateOptions extends RedactionOptions {
  /** What the text is, for the place of a finding: a path, or "the commit message". */
  file?: string;
  /** Whether guesses count too (default: no). For text that came from a ticket; a guide may say "Hi Anna,". */
  guesses?: boolean;
}

/** What is private in a text that is to be published, as errors with places. The values themselves are not told. */
export async function findPrivate(text: string, options: GateOptions = {}): Promise<Diagnostic[]> {
  assertPatterns(options.tenants ?? []);
  const matches = findMatches(text, options, await findSecretlintMatches(text));
  const createPlace = createPlaceFinder(text);
  return matches
    .filter((match) => options.guesses || !match.guess)
    .map((match) => createFinding(match, { file: options.file ?? 'text', ...createPlace(match.start) }));
}

/** Throws when a text that is to be published holds something private. */
export async function assertNothingPrivate(text: string, options: GateOptions = {}): Promise<void> {
  const [first, ...more] = await findPrivate(text, options);
  if (!first) return;
  const others =
    more.length > 0 ? ` There ${more.length === 1 ? 'is 1 more' : `are ${more.length} more`}.` : '';
  throw new TierzeroError({ ...first, message: `${first.message}${others}` });
}

const createFinding = (match: Match, place: Diagnostic['place']): Diagnostic => ({
  code: 'TZ_REDACTION_PRIVATE_TEXT',
  severity: 'error',
  message: `This looks private: ${describe(match.type)} of ${match.end - match.start} characters.`,
  hint: 'Replace it by a placeholder such as `<email-1>` or by a value for documentation such as `user@example.com`.',
  place,
});

const words: Readonly<Record<string, string>> = {
  email: 'an e-mail address',
  ip: 'an IP address',
  iban: 'an IBAN',
  mac: 'a MAC address',
  ssn: 'a social security number',
  'cn-id': 'a Chinese identity number',
  person: "a person's name",
  user: 'the name of an account',
  tenant: 'the id of a tenant',
  signature: 'the signature of an address',
  host: 'the name of an internal host',
};
const describe = (type: string) => words[type] ?? `a ${type.replaceAll('-', ' ')}`;

/** Lines and columns from 1; asked in rising order, so that the text is read once. */
function createPlaceFinder(text: string): (offset: number) => { line: number; column: number } {
  let line = 1;
  let lineStart = 0;
  let next = text.indexOf('\n');
  return (offset) => {
    while (next !== -1 && next < offset) {
      line++;
      lineStart = next + 1;
      next = text.indexOf('\n', lineStart);
    }
    return { line, column: offset - lineStart + 1 };
  };
}
