import { findNearestName, TierzeroError } from '../../src/diagnostics/index.ts';
import { formats } from './format-findings.ts';

/** @throws TierzeroError `TZ_COMMAND_BAD_ARGUMENTS` where the text is no number of days. */
export function parseDays(text: string): number {
  if (/^\d{1,4}$/.test(text)) return Number(text);
  throw new TierzeroError({
    code: 'TZ_COMMAND_BAD_ARGUMENTS',
    message: `\`--due ${text}\` is not a number of days.`,
    hint: 'Write a whole number, as in `--due 30`.',
  });
}

/** @throws TierzeroError `TZ_CHECK_UNKNOWN_FORMAT` with the nearest format. */
export function parseFormat(word: string): (typeof formats)[number] {
  const format = formats.find((name) => name === word);
  if (format) return format;
  const nearest = findNearestName(word, formats);
  throw new TierzeroError({
    code: 'TZ_CHECK_UNKNOWN_FORMAT',
    message: `\`${word}\` is not a format of the report.`,
    hint: nearest ? `Did you mean \`--format ${nearest}\`?` : `It is one of ${formats.join(', ')}.`,
  });
}
