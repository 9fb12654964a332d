export {
  createSimilarityIndex,
  type Entry,
  type Similar,
  type SimilarityIndex,
} from './create-similarity-index.ts';
export { findSimilar } from './find-similar.ts';
export type { Features } from './measure-features.ts';
export { measurePairFeatures, measurePairs, measureSimilarity } from './measure-similarity.ts';
export { duplicateThreshold, entryWeights, measureScore, pairWeights, type ScoreWeights } from './score.ts';
