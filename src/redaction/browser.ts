export { findMatches } from './find-matches.ts';
export type { RedactionOptions } from './rule.ts';
export type { Match, Span } from './span.ts';
