import { TierzeroError } from '../../diagnostics/index.ts';

/** One machine's share of a run on several. */
export interface Shard {
  /** From 1. */
  index: number;
  count: number;
}

/**
 * Reads `2/3`.
 *
 * @throws TierzeroError where it names no share.
 */
export function parseShard(text: string): Shard {
  const [, index, count] = /^(\d{1,4})\/(\d{1,4})$/.exec(text.trim()) ?? [];
  const shard = { index: Number(index), count: Number(count) };
  if (shard.index >= 1 && shard.index <= shard.count) return shard;
  throw new TierzeroError({
    code: 'TZ_SAMPLES_BAD_SHARD',
    message: `\`${text}\` is no share of a run.`,
    hint: 'Write `--shard 2/3` for the second of three machines.',
  });
}

/**
 * The pages of a share. It depends on nothing but the list, so that the shares of all machines together hold each page
 * once, whatever each of them has cached; neighbours, which are often alike, go to different machines.
 *
 * @param pages sorted.
 */
export const takeShard = <Page>(pages: readonly Page[], { index, count }: Shard): Page[] =>
  pages.filter((_, at) => at % count === index - 1);
