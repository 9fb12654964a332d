import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { location } from 'vfile-location';
import type { Diagnostic } from '../diagnostics/index.ts';
import type { Page } from './page.ts';

/** Letters of the scripts in which no space stands between a word and the punctuation beside it. */
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
  const offsets = [...text.matchAll(stuck)].map(({ index }) => index);
  if (offsets.length === 0) return [];
  const places = location(text);
  return offsets.filter(createProseFinder(tree)).map((offset): Diagnostic => {
    const { line = 1, column = 1 } = places.toPoint(offset) ?? {};
    return {
      code: 'TZ_PAGE_LITERAL_STARS',
      severity: 'warning',
      message:
        'These stars are shown as they are and make nothing bold: they stand between punctuation and a letter.',
      hint: 'Put the punctuation outside of the stars, or a space between the stars and the letter.',
      place: { file, line, column },
    };
  });
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
