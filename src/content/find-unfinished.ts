import type { Diagnostic } from '../diagnostics/index.ts';
import type { Page } from './page.ts';
import { unfinishedMarks } from './unfinished-marks.ts';

/** What waits for a person on a page that came from a ticket: samples to be run, and conflicts to be decided. */
export const findUnfinished = (page: Page): Diagnostic[] => [...findUnrun(page), ...findUndecidedLines(page)];

const marker = new RegExp(`^<{7,} ${unfinishedMarks.ours}$`);

function findUndecidedLines({ text, file }: Page): Diagnostic[] {
  return text.split(/\r?\n/).flatMap((line, index): Diagnostic[] =>
    marker.test(line)
      ? [
          {
            code: 'TZ_PROMOTION_UNDECIDED',
            severity: 'error',
            message: 'People and the ticket have changed the same lines, and both versions stand here.',
            hint: 'Write the lines as they shall be, and remove the markers.',
            place: { file, line: index + 1 },
          },
        ]
      : [],
  );
}

const unrun = new RegExp(`skip="[^"]*: ${unfinishedMarks.unrun}[;"]`);

/** Samples from a ticket that still wait to be run, on an entry that is no draft any more. */
function findUnrun(page: Page): Diagnostic[] {
  if (page.collection !== 'faq' || page.frontmatter.confidence === 'draft') return [];
  return page.tree.children.flatMap((node): Diagnostic[] => {
    if (node.type !== 'code' || !unrun.test(node.meta ?? '')) return [];
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
