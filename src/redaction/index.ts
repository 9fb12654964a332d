export { createRedactor, type Redaction, type Redactor } from './create-redactor.ts';
export { assertNothingPrivate, findPrivate, type GateOptions } from './find-private.ts';
export { loadRedactionSettings, type RedactionSettings } from './load-settings.ts';
export { redact } from './redact.ts';
export type { RedactionOptions } from './rule.ts';
export type { Span } from './span.ts';
