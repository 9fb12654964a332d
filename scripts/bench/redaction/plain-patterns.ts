import { findPhoneNumbersInText } from 'libphonenumber-js/max';
import type { Span } from '../../../src/redaction/index.ts';

/** The pattern of each kind that one finds first when one looks for it; for names, words that follow a greeting. */
const patterns: Readonly<Record<string, RegExp>> = {
  email: /[a-zA-Z0-9._%+-]+@[a-zA-Z0-9.-]+\.[a-zA-Z]{2,}/g,
  card: /\b(?:\d[ -]*?){13,16}\b/g,
  iban: /\b[A-Z]{2}\d{2}[A-Z0-9]{11,30}\b/g,
  ip: /\b(?:\d{1,3}\.){3}\d{1,3}\b/g,
  ssn: /\b\d{3}-\d{2}-\d{4}\b/g,
  person: /(?<=\b(?:Dear|Hi|Hello|Mr\.|Mrs\.|Ms\.|Dr\.) )[A-Z][a-z]+(?: [A-Z][a-z]+)?/g,
  company: /\b[A-Z]\w+(?: [A-Z]\w+)* (?:Inc|Ltd|LLC|GmbH|Corp)\b/g,
};

/** The peer of the redactor: plain patterns, and the phone finder of libphonenumber for the United States. */
export const findByPlainPatterns = (text: string): Span[] => [
  ...Object.entries(patterns).flatMap(([type, pattern]) =>
    [...text.matchAll(pattern)].map(({ 0: value, index }) => ({
      type,
      start: index,
      end: index + value.length,
    })),
  ),
  ...findPhoneNumbersInText(text, 'US').map(({ startsAt, endsAt }) => ({
    type: 'phone',
    start: startsAt,
    end: endsAt,
  })),
];
