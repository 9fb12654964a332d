import type { Diagnostic, Place } from '../diagnostics/index.ts';
import type { Period } from './schedule.ts';

export interface PeriodsResult {
  periods: Period[];
  diagnostics: Diagnostic[];
}

/** Hours as a file writes them (`09:00-17:00`, a list, `closed`) as periods in order of time. Never throws. */
export function parsePeriods(written: string | readonly string[], place: Place): PeriodsResult {
  const texts = written === 'closed' ? [] : [written].flat();
  const read = texts.map((text) => ({ text, ...parsePeriod(text) }));
  const diagnostics = read
    .filter(({ start, end }) => end <= start || end > 1440)
    .map(({ text }) => reversed(text, place));
  const sorted = read.toSorted((a, b) => a.start - b.start);
  for (const [index, next] of sorted.entries()) {
    const previous = sorted[index - 1];
    if (diagnostics.length === 0 && previous && next.start < previous.end)
      diagnostics.push(overlap(previous.text, next.text, place));
  }
  return {
    periods: diagnostics.length > 0 ? [] : sorted.map(({ start, end }) => ({ start, end })),
    diagnostics,
  };
}

function parsePeriod(text: string): Period {
  const [start = 0, end = 0] = text.split('-').map((clock) => {
    const [hours = 0, minutes = 0] = clock.split(':').map(Number);
    return hours * 60 + minutes;
  });
  return { start, end };
}

const reversed = (text: string, place: Place): Diagnostic => ({
  code: 'TZ_SUPPORT_HOURS_REVERSED',
  severity: 'error',
  message: `The hours ${text} do not end after they start on the same day.`,
  hint: 'Write a night shift in two parts: until 24:00, and from 00:00 on the next day.',
  place,
});

const overlap = (first: string, second: string, place: Place): Diagnostic => ({
  code: 'TZ_SUPPORT_HOURS_OVERLAP',
  severity: 'error',
  message: `The hours ${first} and ${second} overlap.`,
  hint: 'Join them, or let the second begin when the first ends.',
  place,
});
