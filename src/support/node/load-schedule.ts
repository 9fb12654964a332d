import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { glob } from 'tinyglobby';
import { parseSchedule, type ScheduleResult } from '../parse-schedule.ts';

/** `file` of each setting, and the schedule when nothing is wrong. */
export interface LoadedSchedule extends ScheduleResult {
  /** Absolute paths of the files that were read: a dev server watches them. */
  files: string[];
}

/**
 * Reads `support/*.yaml` of a content folder.
 *
 * @param contentDir absolute path of the folder.
 * @param cwd places in diagnostics are relative to it.
 * @param now milliseconds since 1970.
 */
export async function loadSchedule(contentDir: string, cwd: string, now: number): Promise<LoadedSchedule> {
  const folder = join(contentDir, 'support');
  const names = await glob('*.{yaml,yml}', { cwd: folder });
  const files = names.sort().map((name) => join(folder, name));
  const sources = await Promise.all(
    files.map(async (file) => ({ file: relative(cwd, file), text: await readFile(file, 'utf8') })),
  );
  return { files, ...parseSchedule(sources, now) };
}
