import type { PageSample } from '../markdown/fences.ts';
import type { Entry } from './site-page.ts';

/** What became of the samples of a page in their last run; nothing where none ran. */
export const readSamples = ({ rendered }: Pick<Entry, 'rendered'>): PageSample[] =>
  (rendered?.metadata?.frontmatter?.samples as PageSample[] | undefined) ?? [];
