/** Lines of a page to be replaced by others; `line` counts from 1, and the new lines carry their indentation. */
export interface PageEdit {
  line: number;
  /** How many lines go. */
  count: number;
  lines: string[];
}
