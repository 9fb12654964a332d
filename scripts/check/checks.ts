import {
  checkCollisions,
  checkFreshness,
  checkLinks,
  checkTitles,
  type KnownTargets,
  type Page,
} from '../../src/content/index.ts';
import type { Diagnostic } from '../../src/diagnostics/index.ts';

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
];
