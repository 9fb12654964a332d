import { assertPatterns } from './assert-patterns.ts';
import { createCopyFinder, type Value } from './copy-finder.ts';
import { findMatches, settleMatches } from './find-matches.ts';
import { findSecretlintMatches } from './find-secretlint-matches.ts';
import { mapBack, mask } from './mask.ts';
import { blankPlaceholders, createPlaceholders } from './placeholders.ts';
import type { RedactionOptions } from './rule.ts';
import { commonWords } from './rules/common-words.ts';
import { isGenericUser } from './rules/generic-users.ts';
import { findPeople } from './rules/person.ts';
import type { Match, Span } from './span.ts';

/** A text without what is private, and what was masked (offsets in the text that came in). */
export interface Redaction {
  text: string;
  spans: Span[];
}

/** Masks the texts of one ticket: equal values get equal placeholders in all of them. */
export interface Redactor {
  /** Masks one text. What is found in it is also masked in the texts after it. */
  redact: (text: string) => Promise<Redaction>;
  /** Masks texts that belong together: what is found in any of them is masked in all, the earlier ones too. */
  redactAll: (texts: readonly string[]) => Promise<Redaction[]>;
  /** How many different values were masked, by type. */
  count: () => Record<string, number>;
}

/** Masking one value can bring another into the sight of a rule, so a masked text is read again until nothing is left. */
const mostRounds = 5;

/**
 * Creates the redactor of one ticket.
 *
 * @throws TierzeroError `TZ_REDACTION_BAD_PATTERN` where a tenant's pattern is not a regular expression.
 */
export function createRedactor(options: RedactionOptions = {}): Redactor {
  assertPatterns(options.tenants ?? []);
  const placeholders = createPlaceholders();
  const values = new Map<string, Value>();
  const learned = new Set(options.learned);
  const redactAll = async (texts: readonly string[]): Promise<Redaction[]> => {
    for (const text of texts) placeholders.reserve(text);
    let done = texts.map((text) => mask(text, [], placeholders.format));
    for (let round = 0; round < mostRounds; round++) {
      const found = await Promise.all(done.map(({ text }) => findAllMatches(text, options)));
      if (round > 0 && found.every((matches) => matches.length === 0)) break;
      found.forEach((matches, place) => {
        for (const match of matches) learnValue(match, done[place]?.text ?? '', values, learned);
      });
      const findCopies = createCopyFinder(values.values());
      const everybody = { ...options, learned: [...learned] };
      done = texts.map((text, place) => {
        const before = done[place] ?? mask(text, [], placeholders.format);
        const more = mapBack(found[place] ?? [], before.matches);
        const all = [
          ...before.matches,
          ...more,
          ...findPeople(blankPlaceholders(text), everybody),
          ...findCopies(text),
        ];
        return mask(text, settleMatches(text, all, options), placeholders.format);
      });
    }
    return done.map(({ text, matches }) => ({
      text,
      spans: matches.map(({ type, start, end }) => ({ type, start, end })),
    }));
  };
  return {
    redactAll,
    redact: async (text) => (await redactAll([text]))[0] ?? { text, spans: [] },
    count: () => placeholders.count(),
  };
}

const findAllMatches = async (text: string, options: RedactionOptions) =>
  findMatches(text, options, await findSecretlintMatches(text));

/** A ticket has few people; a text that names more is a list, and each name there is masked where it stands. */
const mostLearned = 50;

/** Names go to their rule, which knows where they stand for something else; all other values are looked for as they are. */
function learnValue(match: Match, text: string, values: Map<string, Value>, learned: Set<string>): void {
  const value = text.slice(match.start, match.end);
  if (match.type === 'person') {
    if (learned.size < mostLearned) learned.add(value);
    return;
  }
  const key = `${match.type}\n${value}`;
  if (!isTelling(value) || values.has(key)) return;
  values.set(key, { type: match.type, text: value, identity: match.identity ?? value });
}

/** A password such as "admin" is masked where it is given; everywhere else the word is only a word. */
const isTelling = (value: string) =>
  /[^a-z]/i.test(value) ||
  (value.length >= 6 && !isGenericUser(value) && !commonWords.has(value.toLowerCase()));
