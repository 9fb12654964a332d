import { readFile } from 'node:fs/promises';

/** What can be done with an image of a page. */
export type ImageProbe =
  /** Astro reads its size, and makes what a page needs of it. */
  | { kind: 'sound'; width: number; height: number }
  /** A drawing that Astro cannot read, and browsers can: shown as the file that it is. */
  | { kind: 'plain'; width?: number; height?: number }
  | { kind: 'broken'; reason: string };

/** Looks into an image file. @param path absolute. */
export async function probeImage(path: string): Promise<ImageProbe> {
  const bytes = await readFile(path);
  if (bytes.length === 0) return { kind: 'broken', reason: 'it is empty' };
  // Large, and wanted only where there are images.
  const { imageMetadata } = await import('astro/assets/utils');
  try {
    const { width, height } = await imageMetadata(new Uint8Array(bytes), path);
    return { kind: 'sound', width, height };
  } catch {
    // Astro's reader looks at the first thousand bytes alone; drawings of some editors keep their source there.
    return /\.svg$/i.test(path) ? probeDrawing(bytes.toString('utf8')) : { kind: 'broken', reason: noSize };
  }
}

const noSize = 'it has no size that can be read, so it is cut off or no image';

function probeDrawing(text: string): ImageProbe {
  const root = /<svg\b(?:[^>"']|"[^"]*"|'[^']*')*>/.exec(text)?.[0];
  if (!root || !text.includes('</svg')) return { kind: 'broken', reason: 'it holds no whole `<svg>`' };
  const read = (name: string) => /^([\d.]+)(?:px)?$/.exec(findAttribute(root, name) ?? '')?.[1];
  const [, , boxWidth, boxHeight] = (findAttribute(root, 'viewBox') ?? '').trim().split(/[\s,]+/);
  const [width, height] = [read('width') ?? boxWidth, read('height') ?? boxHeight].map(Number);
  if (!width || !height) return { kind: 'plain' };
  return { kind: 'plain', width: Math.round(width), height: Math.round(height) };
}

const findAttribute = (tag: string, name: string): string | undefined =>
  new RegExp(`\\s${name}=(?:"([^"]*)"|'([^']*)')`, 'i')
    .exec(tag)
    ?.slice(1)
    .find((text) => text !== undefined);
