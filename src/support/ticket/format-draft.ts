import type { Draft, DraftPart, TrailStep } from './draft.ts';

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
export function formatTrail(trail: readonly TrailStep[]): string {
  return trail
    .map(({ query, results, opened }) => {
      const found = results === 0 ? 'nothing fitted' : results === 1 ? '1 page' : `${results} pages`;
      const read = opened.length > 0 ? `, read ${opened.join(', ')}` : '';
      return `- "${query.replace(/\s+/g, ' ').slice(0, 200)}": ${found}${read}`;
    })
    .join('\n');
}

/** The whole draft as Markdown. Parts that are empty are left out. */
export function formatDraft({ parts, trail, priority }: Draft): string {
  const written = parts.filter(({ text }) => text.trim() !== '');
  return [
    ...written.map((part) => `### ${part.heading}\n\n${formatPart(part)}`),
    ...(priority ? [`### Priority\n\n${priority}`] : []),
    ...(trail.length > 0 ? [`### Searched before\n\n${formatTrail(trail)}`] : []),
  ].join('\n\n');
}

/** The headings without answers: what a page without scripts offers to fill in. */
export const formatSkeleton = (parts: readonly Pick<DraftPart, 'heading'>[]): string =>
  `${parts.map(({ heading }) => `### ${heading}\n\n\n`).join('\n')}`;
