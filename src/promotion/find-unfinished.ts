import type { Page } from '../content/index.ts';
import type { Diagnostic } from '../diagnostics/index.ts';

/** How the reason of a sample ends that came from a ticket and that nobody has run yet. */
export const notVerified = 'not verified yet';

/** Samples from a ticket that still wait to be run, on an entry that is no draft any more. */
export function findUnfinished(page: Page): Diagnostic[] {
  if (page.collection !== 'faq' || page.frontmatter.confidence === 'draft') return [];
  return page.tree.children.flatMap((node): Diagnostic[] => {
    if (node.type !== 'code' || !node.meta?.includes(`: ${notVerified}"`)) return [];
    const line = node.position?.start.line;
    return [
      {
        code: 'TZ_PROMOTION_UNFINISHED',
        severity: 'error',
        message: 'The entry is published, and this sample came from a ticket and has never been run.',
        hint: 'Run it and remove `skip`, or give a lasting reason. Until then the entry is `confidence: draft`.',
        place: { file: page.file, ...(line ? { line } : {}) },
      },
    ];
  });
}
