import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';
import { TierzeroError } from '../src/diagnostics/index.ts';
import { formatHolidays, planHolidays } from '../src/support/node/index.ts';
import { defineCommand, runMain } from './command/index.ts';
import { findHolidays, source } from './holidays/find-holidays.ts';
import { findProjectRoot } from './project/find-project-root.ts';
import { loadLanguages } from './project/load-languages.ts';

export const command = defineCommand({
  name: 'holidays',
  description: 'drafts the public holidays of a year for content/support',
  args: {
    country: { type: 'string', valueHint: 'CODE', description: 'two letters of ISO 3166: DE, CN' },
    state: { type: 'string', valueHint: 'CODE', description: 'the part of the country: BE, CA' },
    year: { type: 'string', valueHint: 'YEAR', description: 'the year to draft' },
    out: {
      type: 'string',
      valueHint: 'FILE',
      description: 'where it is written, by default content/support/holidays-YEAR.yaml',
    },
    dryRun: { type: 'boolean', description: 'print the draft and write nothing' },
  },
  examples: [
    'npm run holidays -- --country DE --state BE --year 2027',
    'npm run holidays -- --country CN --year 2027 --dry-run',
  ],
  async run({ country, state, year: written, out, dryRun }, output) {
    const year = parseYear(written);
    const file = resolve(out ?? `content/support/holidays-${year}.yaml`);
    if (!dryRun && existsSync(file)) throw fileExists(relative('.', file));
    const { language = 'en' } = await loadLanguages(findProjectRoot());
    const onInstall = (sentence: string) => output.stderr(`${sentence}\n`);
    const { holidays, region } = await findHolidays({ country, state, year, language, onInstall });
    const text = formatHolidays(planHolidays(holidays, year), { year, region, source });
    if (dryRun) {
      output.stdout(text);
      return 0;
    }
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text, { flag: 'wx' });
    output.stderr(`Wrote ${relative('.', file)}. Read it, add make-up days, then run \`npm run check\`.\n`);
    return 0;
  },
});

function parseYear(written = ''): number {
  if (/^(19[7-9]|2[0-9]{2})\d$/.test(written)) return Number(written);
  throw new TierzeroError({
    code: 'TZ_HOLIDAYS_BAD_YEAR',
    message: written ? `\`${written}\` is not a year.` : '`holidays` was not told which year to draft.',
    hint: 'Give a year with four digits: `--year 2027`.',
  });
}

const fileExists = (file: string) =>
  new TierzeroError({
    code: 'TZ_HOLIDAYS_FILE_EXISTS',
    message: `\`${file}\` is there already, and what your team wrote is not overwritten.`,
    hint: 'Look at a new draft with `--dry-run`, or name another file with `--out FILE`.',
  });

if (import.meta.main) await runMain(command);
