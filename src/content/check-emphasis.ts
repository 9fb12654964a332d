import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Diagnostic } from '../diagnostics/index.ts';
import type { Page } from './page.ts';

/** Letters of the scripts that put no space between words and their punctuation. */
const letter =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Bopomofo}]';
const punctuation = '[\\p{P}\\p{S}]';

/**
 * Two or three stars between punctuation and such a letter. CommonMark 0.31 (6.2, flanking delimiter runs) lets them close
 * after the punctuation, or open before it, only where a space or punctuation stands on their other side.
 */
const stuck = new RegExp(
  `(?<![*\\\\])(?:(?<=${punctuation})\\*{2,3}(?=${letter})|(?<=${letter})\\*{2,3}(?=(?!\\*)${punctuation}))`,
  'gu',
);

/** Stars that were meant to make words bold, and stay on the page as stars. */
export const checkEmphasis = (pages: readonly Page[]): Diagnostic[] => pages.flatMap(checkPage);

function checkPage({ tree, text, file }: Page): Diagnostic[] {
  const findings: Diagnostic[] = [];
  const isProse = createProseFinder(tree);
  let [line, lineStart, read] = [1, 0, 0];
  for (const { index } of text.matchAll(stuck)) {
    if (!isProse(index)) continue;
    for (const { 0: end, index: at } of text.slice(read, index).matchAll(/\r\n|\r|\n/g))
      [line, lineStart] = [line + 1, read + at + end.length];
    read = index;
    findings.push({
      code: 'TZ_PAGE_LITERAL_STARS',
      severity: 'warning',
      message:
        'These stars are shown as they are and make nothing bold: they stand between punctuation and a letter.',
      hint: 'Put the punctuation outside of the stars, or a space between the stars and the letter.',
      place: { file, line, column: index - lineStart + 1 },
    });
  }
  return findings;
}

/** Tells of growing offsets whether they lie in text, where every mark that made something is gone. */
function createProseFinder(tree: Root): (offset: number) => boolean {
  const texts: [start: number, end: number][] = [];
  visit(tree, 'text', ({ position }) => {
    texts.push([position?.start.offset ?? 0, position?.end.offset ?? 0]);
  });
  let next = 0;
  return (offset) => {
    while ((texts[next]?.[1] ?? Infinity) <= offset) next += 1;
    return (texts[next]?.[0] ?? Infinity) <= offset;
  };
}
