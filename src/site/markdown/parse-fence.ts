import { parseInfoString } from '../../samples/index.ts';
import { type LineMarks, parseDisplay } from './parse-display.ts';

/** What the site needs to know of a fence. */
export interface Fence {
  /** As written; empty for a bare fence. */
  language: string;
  title?: string;
  hidden: boolean;
  role?: 'repro' | 'fix' | 'fails';
  /** Why the sample does not run. */
  skip?: string;
  lines: LineMarks;
}

/**
 * Reads the info string of a fence, by the tester's own grammar.
 *
 * @param info as it stands in the file, language first.
 */
export function parseFence(info: string): Fence {
  const { written, title = '', attributes, display } = parseInfoString(info);
  const shownName = title || attributes.file;
  const role = (['repro', 'fix', 'fails'] as const).find((name) => attributes[name] !== undefined);
  return {
    language: written,
    hidden: attributes.hidden !== undefined,
    ...(shownName ? { title: shownName } : {}),
    ...(role ? { role } : {}),
    ...(attributes.skip ? { skip: attributes.skip } : {}),
    lines: parseDisplay(display),
  };
}
