import { cardSize } from './card-path.ts';
import type { FontStack } from './open-fonts.ts';
import { canSet, type Piece, setText } from './set-text.ts';
import { measure, type SetTitle, wrapTitle } from './wrap-title.ts';

/** What stands on the picture that other sites show beside a link. */
export interface Card {
  /** Name of the site. */
  site: string;
  /** What the page is: "Answer". Left out where the fonts cannot set it. */
  kind?: string;
  /** Left out where the fonts cannot set it; the card is then that of the site. */
  title?: string;
}

export interface CardStyle {
  serif: FontStack;
  sans: FontStack;
  /** CSS colours. */
  accent: string;
  paper: string;
}

const edge = 80;
const ink = '#1d1e19';
const quiet = '#55564d';
const inner = cardSize.width - 2 * edge;

/** No font of letters has them. */
const pictures = /\p{Extended_Pictographic}|\u200d|\ufe0f/gu;

/** Draws a card as SVG in which every letter is an outline, so that it looks the same on every machine. */
export function createCard(card: Card, style: CardStyle): string {
  const { serif, sans, accent, paper } = style;
  const words = card.title?.replace(pictures, '').trim();
  const title = words && canSet(words, serif) ? words : undefined;
  const kind = card.kind && canSet(card.kind, sans) ? card.kind : undefined;
  const set = wrapTitle(title ?? card.site, serif, inner);
  const height = set.lines.length * set.size * 1.16;
  const top = Math.max(190, (cardSize.height - height) / 2 + 10);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${cardSize.width}" height="${cardSize.height}">`,
    `<rect width="100%" height="100%" fill="${escapeColor(paper)}"/>`,
    `<rect width="100%" height="12" fill="${escapeColor(accent)}"/>`,
    title ? place(setText(card.site, serif, 40).svg, edge, 112, ink) : '',
    title && kind ? placeEnd(setText(kind, sans, 30), 112, accent) : '',
    drawTitle(set, top),
    `<rect x="${edge}" y="${cardSize.height - 84}" width="${inner}" height="2" fill="${quiet}" opacity="0.28"/>`,
    '</svg>',
  ].join('');
}

/** Lines from the top; Arabic and Hebrew stand at the right edge. */
function drawTitle({ lines, size, space }: SetTitle, top: number): string {
  const isRtl = lines[0]?.[0]?.isRtl ?? false;
  return lines
    .map((line, index) => {
      const y = top + size * 0.82 + index * size * 1.16;
      const order = isRtl ? orderFromRight(line) : line;
      let x = isRtl ? cardSize.width - edge - measure(line, space) : edge;
      return order
        .map((piece) => {
          const drawn = place(piece.svg, x, y, ink);
          x += piece.width + space;
          return drawn;
        })
        .join('');
    })
    .join('');
}

/** Words of a right-to-left line as they stand from the left; Latin words that follow each other keep their order. */
function orderFromRight(line: readonly Piece[]): Piece[] {
  const groups: Piece[][] = [];
  for (const piece of line) {
    const last = groups.at(-1);
    if (last && !piece.isRtl && !last[0]?.isRtl) last.push(piece);
    else groups.push([piece]);
  }
  return groups.reverse().flat();
}

const place = (svg: string, x: number, y: number, color: string, stroke = color) =>
  `<g transform="translate(${x.toFixed(2)} ${y.toFixed(2)})" fill="${escapeColor(color)}" stroke="${escapeColor(stroke)}">${svg}</g>`;

const placeEnd = (piece: Piece, y: number, color: string) =>
  place(piece.svg, cardSize.width - edge - piece.width, y, color, 'none');

const escapeColor = (color: string) => color.replace(/[^\w#%(),.\s-]/g, '');
