import type { PageSample } from '../markdown/fences.ts';
import type { Words } from '../words/index.ts';
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
export function findTag(
  data: TagSource,
  samples: readonly PageSample[],
  words: Words['tags'],
): PageTag | undefined {
  if (data.confidence === 'draft') return { text: words.draft, tone: 'none' };
  if (data.confidence === 'archived') return { text: words.archived, tone: 'none' };
  if (data.fixedIn) return { text: words.fixedIn(data.fixedIn), tone: 'ok' };
  if (data.kind === 'known-error') return { text: words.workaround, tone: 'ease' };
  const outcomes = samples.flatMap(({ run }) => run?.outcome ?? []);
  const tested =
    outcomes.some((outcome) => outcome !== 'skipped') && outcomes.every((outcome) => good.has(outcome));
  return tested ? { text: words.tested, tone: 'ok' } : undefined;
}
