import {
  checkCollisions,
  checkEmphasis,
  checkErrorCodes,
  checkFreshness,
  checkLinks,
  checkRedirects,
  checkTitles,
  checkTrees,
  findUnfinished,
  type KnownTargets,
  type Page,
  type ProductCodes,
  type SiteLanguages,
} from '../../src/content/index.ts';
import type { Diagnostic } from '../../src/diagnostics/index.ts';
import { findPrivate, type RedactionSettings } from '../../src/redaction/index.ts';
import { extractSamples, planSamples } from '../../src/samples/index.ts';
import { checkBlocks } from '../../src/site/build/check-blocks.ts';
import { checkComponents } from '../../src/site/build/check-components.ts';
import { findContentFiles } from '../../src/site/files/index.ts';

/** What a check may look at besides the pages. */
export interface CheckContext {
  /** Absolute paths. */
  root: string;
  contentDir: string;
  known: KnownTargets;
  /** What the project says about its languages and versions. */
  site: SiteLanguages;
  today: Date;
  /** Days before its `reviewBy` on which a page is named already. */
  ahead: number;
  codes?: ProductCodes;
  /** What the team says is private, and what may stay. */
  redaction?: RedactionSettings;
}

export type Check = (pages: readonly Page[], context: CheckContext) => Diagnostic[] | Promise<Diagnostic[]>;

/** Everything that `npm run check` looks at, besides what reading the pages itself reports. */
export const checks: readonly Check[] = [
  (pages) => checkCollisions(pages),
  (pages, { site }) => checkTitles(pages, site),
  (pages, { known }) => checkLinks(pages, known),
  async (pages, { root, contentDir }) => (await findContentFiles(pages, root, contentDir)).diagnostics,
  (pages) => checkRedirects(pages),
  (pages, { root }) => checkBlocks(pages, root),
  (pages, { root }) => checkComponents(pages, root),
  (pages, { today, ahead }) => checkFreshness(pages, today, ahead),
  (pages) => checkTrees(pages),
  (pages) => checkEmphasis(pages),
  (pages, { codes, site }) => checkErrorCodes(pages, codes, site),
  (pages) => pages.flatMap(checkSamples),
  (pages) => pages.flatMap(findUnfinished),
  checkPrivate,
];

/** How the samples of a page are written; whether they are true, `npm run samples` knows. */
function checkSamples(page: Page): Diagnostic[] {
  const { fences, diagnostics } = extractSamples(page);
  return [...diagnostics, ...planSamples(page.file, fences).diagnostics];
}

/** Personal data and secrets, wherever on a page they stand: in its frontmatter, its prose or its code. */
async function checkPrivate(pages: readonly Page[], { redaction }: CheckContext): Promise<Diagnostic[]> {
  const findings: Diagnostic[] = [];
  for (const { text, file } of pages) findings.push(...(await findPrivate(text, { ...redaction, file })));
  return findings;
}
