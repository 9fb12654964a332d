import type { PageSample } from '../markdown/fences.ts';
import type { VerdictPart } from './find-verdict.ts';

/** The one word that a list says about a page. */
export interface PageTag {
  text: string;
  tone: VerdictPart['tone'];
}

/** What of a page's frontmatter decides; every page has a title, most have nothing else of it. */
interface TagSource {
  title?: string;
  confidence?: string;
  kind?: string;
  fixedIn?: string;
}

const good = new Set(['passed', 'reproduces', 'skipped']);

/** What a reader of a list wants to know before opening: fixed, a workaround, tested; nothing where nothing ran. */
export function findTag(data: TagSource, samples: readonly PageSample[]): PageTag | undefined {
  if (data.confidence === 'draft') return { text: 'draft', tone: 'none' };
  if (data.confidence === 'archived') return { text: 'archived', tone: 'none' };
  if (data.fixedIn) return { text: `fixed in ${data.fixedIn}`, tone: 'ok' };
  if (data.kind === 'known-error') return { text: 'workaround', tone: 'ease' };
  const outcomes = samples.flatMap(({ run }) => run?.outcome ?? []);
  const tested =
    outcomes.some((outcome) => outcome !== 'skipped') && outcomes.every((outcome) => good.has(outcome));
  return tested ? { text: 'tested', tone: 'ok' } : undefined;
}
