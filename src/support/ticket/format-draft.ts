import type { Draft, DraftPart, DraftWords, TrailStep } from './draft.ts';

/** Shortest fence that the text does not hold itself. */
function formatFence(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}\n${text}\n${fence}`;
}

/** A part as Markdown, without its heading. */
export const formatPart = ({ text, verbatim }: DraftPart): string =>
  verbatim ? formatFence(text.replace(/\s+$/, '')) : text.trim();

/** What was searched before, one line each: the person who answers need not send these pages again. */
export function formatTrail(trail: readonly TrailStep[], words: DraftWords): string {
  return trail
    .map(({ query, results, opened }) => {
      const read = opened.length > 0 ? `, ${words.read(opened.join(', '))}` : '';
      return `- "${query.replace(/\s+/g, ' ').slice(0, 200)}": ${words.found(results)}${read}`;
    })
    .join('\n');
}

/** The whole draft as Markdown. Parts that are empty are left out. */
export function formatDraft({ parts, trail, priority }: Draft, words: DraftWords): string {
  const written = parts.filter(({ text }) => text.trim() !== '');
  return [
    ...written.map((part) => `### ${part.heading}\n\n${formatPart(part)}`),
    ...(priority ? [`### ${words.priority}\n\n${priority}`] : []),
    ...(trail.length > 0 ? [`### ${words.searched}\n\n${formatTrail(trail, words)}`] : []),
  ].join('\n\n');
}

/** The headings without answers: what a page without scripts offers to fill in. */
export const formatSkeleton = (parts: readonly Pick<DraftPart, 'heading'>[]): string =>
  `${parts.map(({ heading }) => `### ${heading}\n\n\n`).join('\n')}`;
