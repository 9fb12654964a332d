import { root, settings } from 'virtual:tierzero';
import type { Schedule } from '../../support/index.ts';
import { loadSchedule } from '../../support/node/index.ts';
import { findContentDir } from '../content-dir.ts';

let whole: Promise<Schedule | undefined> | undefined;

/** The support settings of the content folder; nothing while they have a mistake, which `npm run check` names. */
export function loadSupport(): Promise<Schedule | undefined> {
  if (import.meta.env.DEV) return readSupport();
  whole ??= readSupport();
  return whole;
}

async function readSupport(): Promise<Schedule | undefined> {
  const { schedule } = await loadSchedule(findContentDir(root, settings.content), root, Date.now());
  return schedule;
}
