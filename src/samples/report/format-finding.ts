import type { SampleResult } from './report.ts';

/** A result that is not good, as people read it in a terminal: its place and outcome, then why. */
export const formatFinding = ({ file, line, outcome, message = '' }: SampleResult): string =>
  [`${file}:${line} ${outcome}`, ...message.split('\n').map((text) => `  ${text}`)].join('\n');
