import { formatDay } from '../format-day.ts';
import type { FenceData } from './fences.ts';

/** What a reader is told about the last run of a sample. */
export interface RunMark {
  tag: string;
  /** Class of the tag: its colour. */
  tone: 'ok' | 'bad' | 'ease' | 'none';
  /** Why it does not run. */
  note?: string;
  /** What was checked; empty for a sample that does not run. */
  left: string;
  /** When and where. */
  right: string;
}

const formatList = (versions: readonly string[]) => new Intl.ListFormat('en').format(versions);

/** The marks of a sample, or nothing when it never ran: a mark without a run would be a claim. */
export function formatRun({ run, role, skip, output }: FenceData): RunMark | undefined {
  if (!run) return undefined;
  const on = run.productVersions?.length ? ` on ${formatList(run.productVersions)}` : '';
  const right = [run.ranAt && `checked ${formatDay(new Date(run.ranAt))}`, run.toolchain]
    .filter(Boolean)
    .join(', ');
  const mark = (tag: string, tone: RunMark['tone'], left: string): RunMark => ({ tag, tone, left, right });
  switch (run.outcome) {
    case 'reproduces':
      return mark('reproduces', 'bad', `fails as stated${on}`);
    case 'passed':
      if (role === 'fails') return mark('fails as stated', 'bad', `fails with this error${on}`);
      if (role === 'fix') return mark('solves it', 'ok', `passes${on}`);
      return mark(
        'passes',
        'ok',
        output === undefined ? `runs without an error${on}` : `prints what is shown${on}`,
      );
    case 'skipped':
      return { ...mark('not run', 'none', ''), note: skip ?? run.message ?? '' };
    case 'obsolete':
      return mark('no longer happens', 'ok', `no longer fails${on}`);
    case 'unavailable':
      return undefined;
    default:
      return mark('fails', 'bad', 'failed in its last run');
  }
}
