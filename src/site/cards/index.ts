export { createPageCards } from './create-page-cards.ts';
export { openFont, openOwnFonts } from './open-fonts.ts';
export { writeCards } from './write-cards.ts';
