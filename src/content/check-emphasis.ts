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
  const all = [...text.matchAll(stuck)].map(({ index }) => index);
  if (all.length === 0) return findings;
  visit(tree, 'text', ({ position }) => {
    const { start, end } = position ?? {};
    if (start?.offset === undefined || end?.offset === undefined) return;
    for (const index of all)
      if (index >= start.offset && index < end.offset) findings.push(describe(file, text, index));
  });
  return findings;
}

function describe(file: string, text: string, index: number): Diagnostic {
  const before = text.slice(0, index).split(/\r\n|\r|\n/);
  return {
    code: 'TZ_PAGE_LITERAL_STARS',
    severity: 'warning',
    message:
      'These stars are shown as they are and make nothing bold: they stand between punctuation and a letter.',
    hint: 'Put the punctuation outside of the stars, or a space between the stars and the letter.',
    place: { file, line: before.length, column: (before.at(-1) ?? '').length + 1 },
  };
}
