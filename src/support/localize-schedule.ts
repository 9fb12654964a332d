import type { Schedule } from './schedule.ts';

/**
 * The schedule as a reader of a language is shown it: the labels of its channels are in that language, or left to the
 * words of the site.
 *
 * @param main language of the site, in which a plain label is written.
 */
export function localizeSchedule(schedule: Schedule, language: string, main: string): Schedule {
  const channels = schedule.channels.map(({ label, localLabels = {}, ...channel }) => {
    const own = localLabels[language] ?? (language === main ? label : undefined);
    return { ...channel, ...(own ? { label: own } : {}) };
  });
  return { ...schedule, channels };
}
