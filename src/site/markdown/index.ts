export { createProcessor, type MarkdownOptions } from './create-processor.ts';
export { loadSampleRuns } from './sample-runs.ts';
