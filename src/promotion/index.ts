export type { Decision } from './decide.ts';
export { loadSkipped } from './decision-log.ts';
export { loadEntryIndex, type Similar } from './entry-index.ts';
export {
  describeConflicts,
  describeExisting,
  formatDiff,
  formatFacts,
  formatPromotion,
} from './format-promotion.ts';
export { findPendingBranches } from './git/find-pending-branches.ts';
export { faqKind, type PageKind, questionKind } from './page-kind.ts';
export type { Choice } from './plan-promotion.ts';
export { type PromoteOptions, type Promotion, type PullRequestOptions, promote } from './promote.ts';
export type { Proposal } from './proposal.ts';
export type { SiteFacts } from './site-facts.ts';
export { findUndecided, type TriageItem } from './triage.ts';
