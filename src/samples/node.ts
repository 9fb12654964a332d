export { readSampleSettings } from './read-sample-settings.ts';
export { mergeReports } from './report/merge-reports.ts';
export { type RunSamplesOptions, runSamples } from './run-samples.ts';
