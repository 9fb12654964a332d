import type { Verdict } from './outcome.ts';
import type { PageEdit } from './update/page-edit.ts';

/** A verdict with what the report says beside it. Plain data: it travels to the workers. */
export interface JudgedStep {
  verdict: Verdict;
  ms: number;
  toolchain?: string;
  /** The error of a sample that must fail, and did: at most 2,000 characters. */
  error?: string;
  productVersions: string[];
  /** What would make the page right, in a run that updates. */
  edits?: PageEdit[];
  /** When an earlier run saw this, where it did. */
  keptSince?: string;
}
