/** What the cards use of fontkit, which brings no types. */
declare module 'fontkit' {
  export interface GlyphRun {
    glyphs: { id: number; path: { toSVG: () => string } }[];
    positions: { xAdvance: number; xOffset: number; yOffset: number }[];
    advanceWidth: number;
  }
  export interface Font {
    unitsPerEm: number;
    hasGlyphForCodePoint: (codePoint: number) => boolean;
    layout: (
      text: string,
      features?: unknown,
      script?: string,
      language?: string,
      direction?: 'ltr' | 'rtl',
    ) => GlyphRun;
  }
  export function create(bytes: Uint8Array, postscriptName?: string): Font | { fonts: Font[] };
}
