import type { PageSample } from '../markdown/fences.ts';
import type { Words } from '../words/index.ts';
import { formatVersions } from './format-versions.ts';

/** One answer of the verdict strip. */
export interface VerdictPart {
  question: string;
  answer: string;
  tone: 'ok' | 'bad' | 'ease' | 'none';
}

/** What of an entry's frontmatter the verdict needs. */
export interface VerdictSource {
  kind: string;
  fixedIn?: string;
}

/** How the answers are said. */
export interface VerdictWords extends Pick<Words, 'verdict'> {
  language: string;
  /** In a list nothing stands below. */
  inList?: boolean;
}

/**
 * The three answers at the head of a known error: does it still happen, what helps now, when is it fixed. Only what a
 * run has shown is stated as fact.
 */
export function findVerdict(
  { kind, fixedIn }: VerdictSource,
  samples: readonly PageSample[],
  words: VerdictWords,
): VerdictPart[] {
  const repro = samples.find(({ role }) => role === 'repro');
  if (kind !== 'known-error' && !repro) return [];
  const fix = samples.filter(({ role }) => role === 'fix');
  return [describeRepro(repro, words), describeFix(fix, words), describeRelease(fixedIn, words)];
}

const part = (question: string, answer: string, tone: VerdictPart['tone']): VerdictPart => ({
  question,
  answer,
  tone,
});

function describeRepro(repro: PageSample | undefined, words: VerdictWords): VerdictPart {
  const on = formatVersions(repro?.run?.productVersions, words.language);
  const { happens, reproduced, gone, drifted, untried } = words.verdict;
  switch (repro?.run?.outcome) {
    case 'reproduces':
      return part(happens, reproduced(on), 'bad');
    case 'obsolete':
      return part(happens, gone(on), 'ok');
    case 'drifted':
      return part(happens, drifted, 'ease');
    default:
      return part(happens, untried, 'none');
  }
}

function describeFix(fixes: readonly PageSample[], { verdict, inList }: VerdictWords): VerdictPart {
  const ran = fixes.filter(({ run }) => run && run.outcome !== 'skipped');
  if (ran.length === 0) return part(verdict.helps, inList ? verdict.workaround : verdict.below, 'none');
  return ran.every(({ run }) => run?.outcome === 'passed')
    ? part(verdict.helps, verdict.tested, 'ok')
    : part(verdict.helps, verdict.failing, 'bad');
}

const describeRelease = (fixedIn: string | undefined, { verdict }: VerdictWords) =>
  part(verdict.release, fixedIn ? verdict.fixedIn(fixedIn) : verdict.notOut, fixedIn ? 'ok' : 'none');
