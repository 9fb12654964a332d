import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { create, type Font } from 'fontkit';
import { TierzeroError } from '../../diagnostics/index.ts';

/** Several fonts that stand in for each other: the first that has a letter sets it. */
export type FontStack = readonly Font[];

/** Opens the parts of a font of the site: Latin first, then what the package holds for other scripts. */
export function openOwnFonts(name: 'source-serif-4' | 'instrument-sans'): FontStack {
  const sheet = import.meta.resolve(`@fontsource-variable/${name}/index.css`);
  const folder = join(dirname(fileURLToPath(sheet)), 'files');
  const files = readdirSync(folder).filter((file) => file.endsWith('-wght-normal.woff2'));
  const isLatin = (file: string) => file === `${name}-latin-wght-normal.woff2`;
  return files
    .sort((a, b) => Number(isLatin(b)) - Number(isLatin(a)) || (a < b ? -1 : 1))
    .flatMap((file) => openFont(join(folder, file)));
}

/**
 * Opens a font file of a team: TrueType, OpenType, WOFF or a collection of them.
 *
 * @throws TierzeroError `TZ_CARD_FONT` where it cannot be read.
 */
export function openFont(path: string): Font[] {
  try {
    const font = create(readFileSync(path));
    return 'fonts' in font ? font.fonts.slice(0, 1) : [font];
  } catch (cause) {
    throw new TierzeroError(
      {
        code: 'TZ_CARD_FONT',
        message: `The font ${path} of the setting \`cardFonts\` cannot be read: ${cause instanceof Error ? cause.message : cause}.`,
        hint: 'Give the path of a .ttf, .otf, .ttc, .woff or .woff2 file, from the folder of the project.',
      },
      { cause },
    );
  }
}
