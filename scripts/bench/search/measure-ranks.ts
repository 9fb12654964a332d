/** Where the right page came for each question: 1 is first, 0 is not found. */
export type Ranks = number[];

export interface RankFigures {
  n: number;
  /** Share of questions whose page came first. */
  success1: number;
  /** Share of questions whose page came among the first three. */
  success3: number;
  /** Mean of one over the rank. */
  mrr: number;
}

export function measureRanks(ranks: Ranks): RankFigures {
  const share = (fits: (rank: number) => boolean) => ranks.filter(fits).length / Math.max(1, ranks.length);
  return {
    n: ranks.length,
    success1: share((rank) => rank === 1),
    success3: share((rank) => rank >= 1 && rank <= 3),
    mrr: ranks.reduce((sum, rank) => sum + (rank ? 1 / rank : 0), 0) / Math.max(1, ranks.length),
  };
}

export const formatFigures = ({ n, success1, success3, mrr }: RankFigures): string =>
  `success@1 ${success1.toFixed(3)}  success@3 ${success3.toFixed(3)}  MRR ${mrr.toFixed(3)}  n=${n}`;
