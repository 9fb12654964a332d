/** Where the card of a page lies, below the base and not encoded: `cards/docs/start/install.png`. */
export const createCardPath = (collection: string, id: string): string => `cards/${collection}/${id}.png`;

/** The card of every page that has none of its own. */
export const siteCardPath = 'cards/site.png';

/** Pixels: what the large sites show without cutting. */
export const cardSize = { width: 1200, height: 630 };
