import type { MarkdownHeading } from 'astro';
import type { SitePage } from './site-page.ts';

/** The headings that the contents beside a page list: levels 2 and 3, unless its frontmatter says otherwise. */
export function findContents(
  page: Pick<SitePage, 'entry'>,
  headings: readonly MarkdownHeading[],
): MarkdownHeading[] {
  const { data } = page.entry;
  const wanted = 'tableOfContents' in data ? data.tableOfContents : undefined;
  if (wanted === false) return [];
  const { minHeadingLevel = 2, maxHeadingLevel = 3 } = typeof wanted === 'object' ? wanted : {};
  return headings.filter(
    ({ depth, slug }) => depth >= minHeadingLevel && depth <= maxHeadingLevel && slug !== 'footnote-label',
  );
}
