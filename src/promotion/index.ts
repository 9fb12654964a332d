export type { Decision } from './decide.ts';
export type { Similar, Similarity } from './find-similar-entries.ts';
export { describeExisting, formatDiff, formatPromotion } from './format-promotion.ts';
export { type PromoteOptions, type Promotion, promote } from './promote.ts';
export type { Proposal } from './proposal.ts';
export { sameWords } from './same-words.ts';
