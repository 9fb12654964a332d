import { findLanguage } from '../../samples/index.ts';
import { formatDay } from '../format-day.ts';
import type { Words } from '../words/index.ts';
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

const onlyRead = ['json', 'jsonc', 'yaml', 'toml', 'html', 'css'];
const isOnlyRead = (lang: string) => onlyRead.includes(findLanguage(lang) ?? lang);

/** The marks of a sample, or nothing when it never ran: a mark without a run would be a claim. */
export function formatRun(
  { run, role, skip, output }: FenceData,
  words: Words['marks'],
  language: string,
): RunMark | undefined {
  if (!run) return undefined;
  const versions = run.productVersions ?? [];
  const on = versions.length > 0 ? new Intl.ListFormat(language).format(versions) : undefined;
  const right = [run.ranAt && words.checked(formatDay(new Date(run.ranAt), language)), run.toolchain]
    .filter(Boolean)
    .join(', ');
  const mark = (tag: string, tone: RunMark['tone'], left: string): RunMark => ({ tag, tone, left, right });
  switch (run.outcome) {
    case 'reproduces':
      return mark(words.reproduces, 'bad', words.failing(on));
    case 'passed':
      if (role === 'fails') return mark(words.failsAsStated, 'bad', words.failingWithThis(on));
      if (role === 'fix') return mark(words.solves, 'ok', words.passing(on));
      if (output !== undefined) return mark(words.passes, 'ok', words.printing(on));
      return mark(words.passes, 'ok', isOnlyRead(run.lang) ? words.valid : words.running(on));
    case 'skipped':
      return { ...mark(words.notRun, 'none', ''), note: skip ?? run.message ?? '' };
    case 'obsolete':
      return mark(words.gone, 'ok', words.noLonger(on));
    case 'unavailable':
      return undefined;
    default:
      return mark(words.fails, 'bad', words.failedLast);
  }
}
