import type { RedactionOptions, RedactionSettings } from '../redaction/index.ts';
import type { Ticket } from '../tickets/index.ts';

/** The words that only this ticket makes private: its people, by every name that its system has for them, and what the team set. */
export function formatPrivateWords(
  { people }: Pick<Ticket, 'people'>,
  settings: RedactionSettings = {},
): RedactionOptions {
  const names = people.flatMap(({ name, login, email }) => [name, login, email]);
  const companies = people.map(({ company }) => company);
  return {
    ...settings,
    people: [...new Set(names)].filter(isWord),
    companies: [...new Set([...companies, ...(settings.companies ?? [])])].filter(isWord),
  };
}

const isWord = (word: string | undefined): word is string => Boolean(word && word.length > 1);
