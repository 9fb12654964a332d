import type { PageEdit } from './page-edit.ts';

/** Applies edits to the text of a page; every byte outside of them, line ends too, stays as it is. */
export function applyEdits(text: string, edits: readonly PageEdit[]): string {
  const parts = text.split(/(\r\n|\r|\n)/);
  const lines = parts.filter((_, index) => index % 2 === 0);
  const ends = parts.filter((_, index) => index % 2 === 1);
  const end = ends[0] ?? '\n';
  for (const edit of [...edits].sort((a, b) => b.line - a.line)) {
    lines.splice(edit.line - 1, edit.count, ...edit.lines);
    ends.splice(edit.line - 1, edit.count, ...edit.lines.map(() => end));
  }
  return lines.map((line, index) => line + (ends[index] ?? '')).join('');
}
