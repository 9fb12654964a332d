import { stringify } from 'yaml';
import type { HolidayPlan } from './plan-holidays.ts';

/** What a draft is about, for its first line. */
export interface HolidayDraft {
  year: number;
  /** As people write it: `DE`, `DE, BE`. */
  region: string;
  /** Name and version of the source. */
  source: string;
}

/** A file of `content/support/` with the holidays of a year, for a team to read and complete. */
export function formatHolidays(plan: HolidayPlan, { year, region, source }: HolidayDraft): string {
  const partial = Object.entries(plan.partial).map(
    ([date, name]) => `#   ${stringify({ [date]: name }).trim()}`,
  );
  return [
    `# Public holidays of ${year} in ${region}: a draft from ${source}. Read it before you commit it.`,
    stringify({ years: [year], holidays: plan.holidays }, { lineWidth: 0, flowCollectionPadding: false })
      .replace(/^years:\n +- (\d+)$/m, 'years: [$1]')
      .trimEnd(),
    ...(partial.length > 0
      ? ['# Free for part of the day; move to `holidays` where you are closed:', ...partial]
      : []),
    '# Work days that make up for a holiday are not known here; enter them if you have any:',
    `# makeUpDays: { ${year}-02-20: friday }`,
    '',
  ].join('\n');
}
