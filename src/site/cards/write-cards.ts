import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import sharpService from 'astro/assets/services/sharp';
import { type Card, type CardStyle, createCard } from './create-card.ts';

/** A card and the address of its picture, below the base. */
export interface PageCard extends Card {
  /** `cards/docs/start.png` */
  path: string;
}

export interface CardOptions {
  /** Absolute path of the built site. */
  dist: string;
  /** Absolute path of a folder that is kept between builds: only cards that are new or changed are drawn. */
  cacheDir: string;
  style: CardStyle;
}

/** How many are drawn at once: drawing happens outside of JavaScript. */
const atOnce = 4;

/** Draws the cards of the pages into the built site. @returns how many were drawn and not taken from the cache. */
export async function writeCards(cards: readonly PageCard[], options: CardOptions): Promise<number> {
  const { dist, cacheDir, style } = options;
  await mkdir(cacheDir, { recursive: true });
  const known = new Set(await readdir(cacheDir));
  const used = new Map<string, Promise<void>>();
  let drawn = 0;
  const drawOnce = (svg: string, name: string) => {
    const pending = used.get(name) ?? (known.has(name) ? Promise.resolve() : draw(svg, join(cacheDir, name)));
    if (!used.has(name) && !known.has(name)) drawn += 1;
    used.set(name, pending);
    return pending;
  };
  const queue = [...cards];
  const work = async () => {
    for (let card = queue.shift(); card; card = queue.shift()) {
      const svg = createCard(card, style);
      const name = `${createHash('sha256').update(svg).digest('hex').slice(0, 24)}.png`;
      await drawOnce(svg, name);
      const path = join(dist, card.path);
      await mkdir(dirname(path), { recursive: true });
      await cp(join(cacheDir, name), path);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  for (const name of known) if (!used.has(name)) await rm(join(cacheDir, name), { force: true });
  return drawn;
}

async function draw(svg: string, path: string): Promise<void> {
  const settings = { service: { entrypoint: '', config: {} }, dangerouslyProcessSVG: true };
  const { data } = await sharpService.transform(
    Buffer.from(svg),
    { src: 'card.svg', format: 'png' },
    settings as unknown as Parameters<typeof sharpService.transform>[2],
    console as never,
  );
  await writeFile(path, data);
}
