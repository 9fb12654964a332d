import { join, resolve } from 'node:path';
import { createPageCards, openFont, openOwnFonts, writeCards } from '../cards/index.ts';
import type { SiteSettings } from '../settings/index.ts';
import { loadContent } from './load-content.ts';

interface CardPlan {
  settings: SiteSettings;
  /** Absolute paths. */
  root: string;
  contentDir: string;
  cacheDir: string;
}

/** The colours of styles/tokens.css on paper; a team's own where they are plain colours. */
const colors = { accent: '#0b6a4d', paper: '#fbfaf6' };
const isPlain = (color: string | undefined): color is string => /^(?:#|rgb|hsl)/.test(color ?? '');

/** Draws a card for each page of a site that has an address: without one no other site can show it. */
export async function writePageCards(dist: string, { settings, root, contentDir, cacheDir }: CardPlan) {
  if (!settings.site) return;
  const { pages } = await loadContent(contentDir, root);
  const own = settings.cardFonts.flatMap((file) => openFont(resolve(root, file)));
  const { accent, paper } = settings.tokens;
  await writeCards(createPageCards(pages, settings), {
    dist,
    cacheDir: join(cacheDir, 'cards'),
    style: {
      serif: [...openOwnFonts('source-serif-4'), ...own],
      sans: [...openOwnFonts('instrument-sans'), ...own],
      accent: isPlain(accent) ? accent : colors.accent,
      paper: isPlain(paper) ? paper : colors.paper,
    },
  });
}
