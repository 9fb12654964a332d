import { assertPatterns } from './assert-patterns.ts';
import { createCopyFinder, type Value } from './copy-finder.ts';
import { findAllMatches } from './find-all-matches.ts';
import { settleMatches } from './find-matches.ts';
import { findRevealed } from './find-revealed.ts';
import { type Masked, mapBack, mask } from './mask.ts';
import { blankPlaceholders, createPlaceholders, type Placeholders } from './placeholders.ts';
import { readTogether } from './read-together.ts';
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

/**
 * Creates the redactor of one ticket.
 *
 * @throws TierzeroError `TZ_REDACTION_BAD_PATTERN` where a tenant's pattern is not a regular expression.
 */
export function createRedactor(options: RedactionOptions = {}): Redactor {
  assertPatterns(options.tenants ?? []);
  const memory: Memory = {
    options,
    placeholders: createPlaceholders(),
    values: new Map(),
    learned: new Set(options.learned),
  };
  const redactAll = async (texts: readonly string[]) => (await maskAll(texts, memory)).map(formatRedaction);
  return {
    redactAll,
    redact: async (text) => (await redactAll([text]))[0] ?? { text, spans: [] },
    count: () => memory.placeholders.count(),
  };
}

/** What is known of one ticket so far. */
interface Memory {
  options: RedactionOptions;
  placeholders: Placeholders;
  values: Map<string, Value>;
  learned: Set<string>;
}

const formatRedaction = ({ text, matches }: Masked): Redaction => ({
  text,
  spans: matches.map(({ type, start, end }) => ({ type, start, end })),
});

/** Masking one value can bring another into the sight of a rule, so a masked text is read again until nothing is left. */
const mostRounds = 5;

async function maskAll(texts: readonly string[], memory: Memory): Promise<Masked[]> {
  for (const text of texts) memory.placeholders.reserve(text);
  const find = (text: string) => findAllMatches(text, memory.options);
  let done: Masked[] = texts.map((text) => ({ text, matches: [] }));
  let read = done;
  for (let round = 0; round < mostRounds; round++) {
    const found = await (round === 0 ? readTogether(texts, find) : findRevealed(done, read, find));
    const isNew = learnValues(done, found, memory);
    if (round > 0 && !isNew && found.every((matches) => matches.length === 0)) break;
    read = done;
    done = maskMore(texts, done, found, memory);
  }
  return done;
}

/** Whether there was anything to learn: a value or a name that none of the texts before gave away. */
function learnValues(
  done: readonly Masked[],
  found: readonly Match[][],
  { values, learned }: Memory,
): boolean {
  const known = values.size + learned.size;
  found.forEach((matches, place) => {
    for (const match of matches) learnValue(match, done[place]?.text ?? '', values, learned);
  });
  return values.size + learned.size > known;
}

/** Masks what was found, and in all texts what was found in any of them. */
function maskMore(
  texts: readonly string[],
  done: readonly Masked[],
  found: readonly Match[][],
  { options, placeholders, values, learned }: Memory,
): Masked[] {
  const findCopies = createCopyFinder([...values.values()], texts);
  // The rules have found the ticket's own people already.
  const others = { learned: [...learned] };
  return texts.map((text, place) => {
    const before = done[place]?.matches ?? [];
    const more = mapBack(found[place] ?? [], before);
    const people = findPeople(blankPlaceholders(text), others);
    const all = [...before, ...more, ...people, ...findCopies(text)];
    return mask(text, settleMatches(text, all, options), placeholders.format);
  });
}

/** A ticket has few people; a text that names more is a list, and each name there is masked where it stands. */
const mostLearned = 50;
/** No name is longer; a run of names that is taken for one teaches nothing, and would be looked for word by word. */
const longestName = 300;

/** Names go to their rule, which knows where they stand for something else; all other values are looked for as they are. */
function learnValue(match: Match, text: string, values: Map<string, Value>, learned: Set<string>): void {
  const value = text.slice(match.start, match.end);
  if (match.type === 'person') {
    if (learned.size < mostLearned && value.length <= longestName) learned.add(value);
    return;
  }
  if (values.has(value) || !isTelling(value)) return;
  values.set(value, { type: match.type, text: value, identity: match.identity ?? value });
}

/** A password such as "admin" is masked where it is given; everywhere else the word is only a word. */
const isTelling = (value: string) =>
  /[^a-z]/i.test(value) ||
  (value.length >= 6 && !isGenericUser(value) && !commonWords.has(value.toLowerCase()));
