export {
  createSimilarityIndex,
  type Entry,
  type Similar,
  type SimilarityIndex,
} from './create-similarity-index.ts';
export { findSimilar } from './find-similar.ts';
export { measurePairs, measureSimilarity } from './measure-similarity.ts';
export { duplicateThreshold } from './score.ts';
