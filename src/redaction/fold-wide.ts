/** Letters, digits and signs as wide as a Chinese character, of which values are made; not the marks of Chinese prose. */
const wide = /[\uff04-\uff06\uff0b\uff0d-\uff19\uff20-\uff3a\uff3f\uff41-\uff5a]/;
const wideOrMark = /[\uff01-\uff5e]/g;
/** How far a wide character lies from its own in ASCII (Unicode, Halfwidth and Fullwidth Forms). */
const distance = 0xfee0;

/** A text with its wide characters in ASCII, letter for letter; nothing where it holds none that values are made of. */
export const foldWide = (text: string): string | undefined =>
  wide.test(text)
    ? text.replace(wideOrMark, (character) => String.fromCharCode(character.charCodeAt(0) - distance))
    : undefined;
