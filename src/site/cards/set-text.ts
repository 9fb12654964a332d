import type { Font } from 'fontkit';
import type { FontStack } from './open-fonts.ts';

/** A piece of a line that is not broken: a word, or one Chinese character. */
export interface Piece {
  /** Outlines of its letters, at one unit a pixel, the baseline at 0. */
  svg: string;
  /** Pixels. */
  width: number;
  /** Written from right to left. */
  isRtl: boolean;
}

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;
const outlines = new WeakMap<Font, Map<number, string>>();

/** Whether the fonts have every letter of a text. */
export const canSet = (text: string, fonts: FontStack): boolean =>
  [...text].every((letter) => /\s/.test(letter) || findFont(letter, fonts) !== undefined);

const findFont = (letter: string, fonts: FontStack) =>
  fonts.find((font) => font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0));

/** A line around the letters, as a share of an em: the fonts are opened at their regular weight, and titles are heavier. */
const bold = 0.018;

/** Sets a piece of text as outlines. @param size height of an em, in pixels. */
export function setText(text: string, fonts: FontStack, size: number): Piece {
  let svg = '';
  let width = 0;
  const isRtl = rightToLeft.test(text);
  for (const { run, font } of splitByFont(text, fonts)) {
    const scale = size / font.unitsPerEm;
    const { glyphs, positions } = font.layout(
      run,
      undefined,
      undefined,
      undefined,
      isRtl ? 'rtl' : undefined,
    );
    svg += `<g stroke-width="${bold * font.unitsPerEm}">`;
    glyphs.forEach((glyph, index) => {
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
      const path = findOutline(font, glyph);
      const place = `translate(${round(width + xOffset * scale)} ${round(-yOffset * scale)}) scale(${round(scale)} ${round(-scale)})`;
      if (path) svg += `<path transform="${place}" d="${path}"/>`;
      width += xAdvance * scale;
    });
    svg += '</g>';
  }
  return { svg, width, isRtl };
}

const round = (value: number) => Math.round(value * 10_000) / 10_000;

function findOutline(font: Font, glyph: ReturnType<Font['layout']>['glyphs'][number]): string {
  const known = outlines.get(font) ?? new Map<number, string>();
  outlines.set(font, known);
  const path = known.get(glyph.id) ?? glyph.path.toSVG();
  known.set(glyph.id, path);
  return path;
}

/** Runs of letters that one font can set; marks stay with the letter before them. */
function splitByFont(text: string, fonts: FontStack): { run: string; font: Font }[] {
  const runs: { run: string; font: Font }[] = [];
  for (const letter of text) {
    const last = runs.at(-1);
    const font = findFont(letter, fonts) ?? last?.font ?? fonts[0];
    if (!font) continue;
    if (last && (last.font === font || /\p{M}/u.test(letter))) last.run += letter;
    else runs.push({ run: letter, font });
  }
  return runs;
}
