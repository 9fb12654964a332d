import type { Masked } from './mask.ts';
import { blankPlaceholders, type Hole } from './placeholders.ts';
import { readTogether } from './read-together.ts';
import type { Match } from './span.ts';
import { uniteMatches } from './unite-matches.ts';

/** So much around a new mask is read again: more than rules look ahead or back, but for values of many hundred characters. */
const margin = 640;
/** So near to where a piece was cut out, what stands there may look like something else. */
const guard = 96;
/** So many masks that stand close together make one piece. */
const mostMasks = 64;
/** A placeholder is not longer than this. */
const longestPlaceholder = 48;

type Find = (text: string) => Promise<Match[]>;

/**
 * Finds what masking brought into the sight of the rules, which have read the texts before. Only what stands around new
 * masks can look different, so only that is read, and pieces that look the same are read once.
 *
 * @param masked texts in which placeholders stand now.
 * @param before the same texts as the rules have read them, in the same order.
 */
export async function findRevealed(
  masked: readonly Masked[],
  before: readonly Masked[],
  find: Find,
): Promise<Match[][]> {
  const plans = masked.map((text, place) => planReading(text, before[place]?.matches ?? []));
  const pieces = plans.flatMap((plan) => plan.pieces);
  const found = await readTogether(pieces, find);
  let next = 0;
  return Promise.all(
    plans.map((plan, place) => {
      const own = found.slice(next, next + plan.pieces.length);
      next += plan.pieces.length;
      const { text } = masked[place] ?? { text: '' };
      return joinMatches(plan, own, text.length) ?? find(text);
    }),
  );
}

/** What to read of a text: different pieces, and where each of them stands. */
interface Plan {
  pieces: string[];
  places: { start: number; piece: number }[];
}

function planReading({ text, matches }: Masked, before: Masked['matches']): Plan {
  const groups = groupMasks(findNewMasks(matches, before));
  if (groups.length === 0) return { pieces: [], places: [] };
  const blank = blankPlaceholders(text);
  const windows = groups.map((group) => widen(group, text, blank));
  const different = planDifferent(windows, text, blank);
  const joined = joinWindows(windows);
  const length = joined.reduce((sum, { start, end }) => sum + end - start, 0);
  if (different.pieces.reduce((sum, piece) => sum + piece.length, 0) < length) return different;
  return {
    pieces: joined.map(({ start, end }) => text.slice(start, end)),
    places: joined.map(({ start }, piece) => ({ start, piece })),
  };
}

/** Where placeholders stand in a masked text that were not there before. */
function findNewMasks(matches: Masked['matches'], before: Masked['matches']): Hole[] {
  const masks: Hole[] = [];
  let [shift, known] = [0, 0];
  for (const { start, end, length } of matches) {
    while ((before[known]?.start ?? Number.POSITIVE_INFINITY) < start) known++;
    const same = before[known];
    if (same?.start !== start || same.end !== end || same.length !== length)
      masks.push({ start: start + shift, end: start + shift + length });
    shift += length - (end - start);
  }
  return masks;
}

/** Runs of masks whose surroundings overlap. They start and end at masks, so that a text that repeats itself gives equal ones. */
function groupMasks(masks: readonly Hole[]): Hole[] {
  const groups: Hole[] = [];
  let count = 0;
  for (const { start, end } of masks) {
    const last = groups.at(-1);
    if (last && count < mostMasks && start - last.end <= 2 * margin) {
      last.end = end;
      count++;
    } else {
      groups.push({ start, end });
      count = 1;
    }
  }
  return groups;
}

/** Adds the margin, and does not cut a placeholder. */
function widen(group: Hole, text: string, blank: string): Hole {
  let start = Math.max(0, group.start - margin);
  let end = Math.min(text.length, group.end + margin);
  const [first, last] = [start - longestPlaceholder, end + longestPlaceholder];
  while (start > Math.max(0, first) && blank[start] === '\uFFFC' && text[start] !== '<') start--;
  while (end < Math.min(text.length, last) && blank[end] === '\uFFFC' && text[end - 1] !== '>') end++;
  return { start, end };
}

/** Pieces that only differ in the numbers of their placeholders are the same to all rules. */
function planDifferent(windows: readonly Hole[], text: string, blank: string): Plan {
  const known = new Map<string, number>();
  const pieces: string[] = [];
  const places = windows.map(({ start, end }) => {
    const look = blank.slice(start, end);
    const piece = known.get(look) ?? pieces.length;
    if (piece === pieces.length) {
      known.set(look, piece);
      pieces.push(text.slice(start, end));
    }
    return { start, piece };
  });
  return { pieces, places };
}

function joinWindows(windows: readonly Hole[]): Hole[] {
  const joined: Hole[] = [];
  for (const { start, end } of windows) {
    const last = joined.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}

/**
 * The matches of pieces as those of the whole text, without what stands at a cut. Answers nothing where pieces do not tell
 * all: where a match goes on to a cut, or is an address, whose names are looked for everywhere.
 */
function joinMatches(
  { pieces, places }: Plan,
  found: readonly Match[][],
  length: number,
): Match[] | undefined {
  const all: Match[] = [];
  for (const { start, piece } of places) {
    const own = pieces[piece]?.length ?? 0;
    const [first, last] = [start === 0 ? 0 : guard, start + own === length ? own : own - guard];
    for (const match of found[piece] ?? []) {
      if (match.end <= first || match.start >= last) continue;
      if (match.start < first || match.end > last || match.type === 'email') return undefined;
      all.push({ ...match, start: match.start + start, end: match.end + start });
    }
  }
  return uniteMatches(all);
}
