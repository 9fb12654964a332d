import { createCopyFinder, type Value } from './copy-finder.ts';
import { findMatches } from './find-matches.ts';
import { findSecretlintMatches } from './find-secretlint-matches.ts';
import { createPlaceholders } from './placeholders.ts';
import type { RedactionOptions } from './rule.ts';
import type { Match, Span } from './span.ts';
import { uniteMatches } from './unite-matches.ts';

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

/** Creates the redactor of one ticket. */
export function createRedactor(options: RedactionOptions = {}): Redactor {
  const placeholders = createPlaceholders();
  const values = new Map<string, Value>();
  const redactAll = async (texts: readonly string[]): Promise<Redaction[]> => {
    const found = await Promise.all(texts.map((text) => findAllMatches(text, options)));
    found.forEach((matches, place) => {
      for (const match of matches) collectValue(values, texts[place] ?? '', match);
    });
    for (const text of texts) placeholders.reserve(text);
    const findCopies = createCopyFinder(values.values());
    return texts.map((text, place) => {
      const copies = findCopies(text);
      return mask(text, uniteMatches([...(found[place] ?? []), ...copies]), placeholders.format);
    });
  };
  return {
    redactAll,
    redact: async (text) => (await redactAll([text]))[0] ?? { text, spans: [] },
    count: () => placeholders.count(),
  };
}

const findAllMatches = async (text: string, options: RedactionOptions) =>
  findMatches(text, options, await findSecretlintMatches(text));

/** Names are told by their rule, which knows where they stand for something else. */
function collectValue(values: Map<string, Value>, text: string, match: Match): void {
  const value = text.slice(match.start, match.end);
  if (match.type === 'person' || match.type === 'company') return;
  const key = `${match.type}\n${value}`;
  if (!values.has(key)) values.set(key, { type: match.type, text: value, identity: match.identity ?? value });
}

function mask(
  text: string,
  matches: readonly Match[],
  format: (type: string, identity: string) => string,
): Redaction {
  let masked = '';
  let last = 0;
  for (const match of matches) {
    const identity = match.identity ?? text.slice(match.start, match.end);
    masked += text.slice(last, match.start) + format(match.type, identity);
    last = match.end;
  }
  return {
    text: masked + text.slice(last),
    spans: matches.map(({ type, start, end }) => ({ type, start, end })),
  };
}
