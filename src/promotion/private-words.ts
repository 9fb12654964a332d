import type { RedactionOptions } from '../redaction/index.ts';
import type { Ticket } from '../tickets/index.ts';

/** The words that only this ticket makes private: its people, by every name that its system has for them. */
export function formatPrivateWords({ people }: Pick<Ticket, 'people'>): RedactionOptions {
  const names = people.flatMap(({ name, login, email }) => [name, login, email]);
  const companies = people.map(({ company }) => company);
  return { people: [...new Set(names)].filter(isWord), companies: [...new Set(companies)].filter(isWord) };
}

const isWord = (word: string | undefined): word is string => Boolean(word && word.length > 1);
