export { type ExtractedSamples, extractSamples, type SampleSource } from './extract-samples.ts';
export type { Fence } from './fence.ts';
export { type InfoProblem, type InfoString, parseInfoString } from './info-string/parse-info-string.ts';
export { findLanguage, languageNames } from './languages.ts';
export type { Outcome } from './outcome.ts';
export type { PagePlan, Scope, Step } from './plan.ts';
export { planPage } from './plan-page.ts';
export type { SampleResult, SamplesReport, Totals } from './report/report.ts';
export { resultsFile } from './report/write-report.ts';
