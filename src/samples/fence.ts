import type { InfoString } from './info-string/parse-info-string.ts';

/** One fenced code block of a page, exactly as the writer placed it. */
export interface Fence {
  info: InfoString;
  /** Line and column of the opening fence, from 1. */
  line: number;
  column: number;
  /** Line of the first line of text. */
  textLine: number;
  /** What stands between the fences, without the indentation of the list or quote around it; lines end in `\n`. */
  text: string;
  /** For each line of the text: how many characters of the file's line stand before it. */
  indents: number[];
}
