export type { Answer, QueryClass, Result, Section, Verdict } from './answer.ts';
export type { Explanation } from './explanation.ts';
export { type AnswerOptions, findAnswers } from './find-answers.ts';
export {
  createPagefindIndex,
  type PagefindIndexOptions,
  type PagefindModule,
} from './pagefind/create-pagefind-index.ts';
export type { Anchor, Facet, IndexedPage, SearchIndex, TermMatch, Word } from './search-index.ts';
export { createEventRequest } from './signals/create-event-request.ts';
export { redactQuery } from './signals/redact-query.ts';
export {
  createSignal,
  parseSignal,
  type SearchSignal,
  type SignalOptions,
} from './signals/search-signal.ts';
export {
  createSignalRequest,
  type PrivacyWishes,
  refusesCounting,
  sendSignal,
} from './signals/send-signal.ts';
export type { SignalSink } from './signals/signal-sink.ts';
export { findErrorLines } from './signatures/find-error-lines.ts';
export { stripNoise } from './signatures/strip-noise.ts';
export type { Signs } from './signs.ts';
export { createFetchReader } from './terms/create-fetch-reader.ts';
export { openTermIndex, type ReadFile } from './terms/open-term-index.ts';
export { formatPhrases } from './text/phrases.ts';
export { isStopWord } from './text/stop-words.ts';
