import { root, settings } from 'virtual:tierzero';
import { localizeSchedule, type Schedule } from '../../support/index.ts';
import { loadSchedule } from '../../support/node/index.ts';
import { findContentDir } from '../content-dir.ts';

let whole: Promise<Schedule | undefined> | undefined;

/** The support settings of the content folder, for readers of a language; nothing while they have a mistake. */
export async function loadSupport(language: string): Promise<Schedule | undefined> {
  if (import.meta.env.DEV || !whole) whole = readSupport();
  const schedule = await whole;
  return schedule && localizeSchedule(schedule, language, settings.language);
}

async function readSupport(): Promise<Schedule | undefined> {
  const { schedule } = await loadSchedule(findContentDir(root, settings.content), root, Date.now());
  return schedule;
}
