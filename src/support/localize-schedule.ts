import type { Schedule } from './schedule.ts';

/**
 * The schedule as a reader of a language is shown it: the labels of its channels are in that language, or left to the
 * words of the site; the titles of its office hours are in that language, or in the main one.
 *
 * @param main language of the site, in which plain texts are written.
 */
export function localizeSchedule(schedule: Schedule, language: string, main: string): Schedule {
  const channels = schedule.channels.map(({ label, localLabels = {}, ...channel }) => {
    const own = localLabels[language] ?? (language === main ? label : undefined);
    return { ...channel, ...(own ? { label: own } : {}) };
  });
  const officeHours = schedule.officeHours.map(({ title, localTitles = {}, ...slot }) => ({
    ...slot,
    title: localTitles[language] ?? localTitles[main] ?? title,
  }));
  return { ...schedule, channels, officeHours };
}
