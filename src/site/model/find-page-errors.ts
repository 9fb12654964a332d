import { findErrorLines } from '../../search/index.ts';
import { readSamples } from './read-samples.ts';
import type { SitePage } from './site-page.ts';

/** Outcomes of a sample that failed as the page says it does. */
const asStated = new Set(['reproduces', 'passed']);

/**
 * The errors that a page is about: those that its writer lists, and what its samples that must fail really printed in their last
 * run. The latter are true by construction: when the error changes, so does the index.
 */
export function findPageErrors({ entry }: Pick<SitePage, 'entry'>): string[] {
  const listed = 'errors' in entry.data ? (entry.data.errors ?? []) : [];
  const printed = readSamples(entry).flatMap(({ run }) =>
    run?.error && asStated.has(run.outcome) ? findErrorLines(run.error) : [],
  );
  return [...new Set([...listed, ...printed])];
}
