export type { Diagnostic, DiagnosticCode, Place } from './diagnostic.ts';
export { findNearestName } from './find-nearest-name.ts';
export { formatGithub } from './format-github.ts';
export { formatPlace } from './format-place.ts';
export { formatPretty } from './format-pretty.ts';
export { TierzeroError } from './tierzero-error.ts';
