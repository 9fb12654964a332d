import {
  checkCollisions,
  checkFreshness,
  checkLinks,
  checkTitles,
  type KnownTargets,
  type Page,
} from '../../src/content/index.ts';
import type { Diagnostic } from '../../src/diagnostics/index.ts';
import { findPrivate } from '../../src/redaction/index.ts';

/** What a check may look at besides the pages. */
export interface CheckContext {
  known: KnownTargets;
  today: Date;
}

export type Check = (pages: readonly Page[], context: CheckContext) => Diagnostic[] | Promise<Diagnostic[]>;

/** Everything that `npm run check` looks at, besides what reading the pages itself reports. */
export const checks: readonly Check[] = [
  (pages) => checkCollisions(pages),
  (pages) => checkTitles(pages),
  (pages, { known }) => checkLinks(pages, known),
  (pages, { today }) => checkFreshness(pages, today),
  checkPrivate,
];

/** Personal data and secrets, wherever on a page they stand: in its frontmatter, its prose or its code. */
async function checkPrivate(pages: readonly Page[]): Promise<Diagnostic[]> {
  const findings: Diagnostic[] = [];
  for (const { text, file } of pages) findings.push(...(await findPrivate(text, { file })));
  return findings;
}
