import type { PageSample } from '../markdown/fences.ts';
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

/**
 * The three answers at the head of a known error: does it still happen, what helps now, when is it fixed. Only what a
 * run has shown is stated as fact.
 */
export function findVerdict({ kind, fixedIn }: VerdictSource, samples: readonly PageSample[]): VerdictPart[] {
  const repro = samples.find(({ role }) => role === 'repro');
  if (kind !== 'known-error' && !repro) return [];
  const fix = samples.filter(({ role }) => role === 'fix');
  return [describeRepro(repro), describeFix(fix), describeRelease(fixedIn)];
}

const part = (question: string, answer: string, tone: VerdictPart['tone']): VerdictPart => ({
  question,
  answer,
  tone,
});

function describeRepro(repro: PageSample | undefined): VerdictPart {
  const question = 'Does it still happen?';
  const on = formatVersions(repro?.run?.productVersions);
  switch (repro?.run?.outcome) {
    case 'reproduces':
      return part(question, on ? `Reproduced on ${on}` : 'Reproduced', 'bad');
    case 'obsolete':
      return part(question, on ? `No longer, on ${on}` : 'No longer', 'ok');
    case 'drifted':
      return part(question, 'It fails in another way now', 'ease');
    default:
      return part(question, 'Not tried by a machine', 'none');
  }
}

function describeFix(fixes: readonly PageSample[]): VerdictPart {
  const question = 'What helps now?';
  const ran = fixes.filter(({ run }) => run && run.outcome !== 'skipped');
  if (ran.length === 0) return part(question, 'The workaround below', 'none');
  return ran.every(({ run }) => run?.outcome === 'passed')
    ? part(question, 'Workaround tested', 'ok')
    : part(question, 'The workaround fails in its test', 'bad');
}

const describeRelease = (fixedIn: string | undefined) =>
  part('Definitive fix', fixedIn ? `In ${fixedIn}` : 'Not out yet', fixedIn ? 'ok' : 'none');
