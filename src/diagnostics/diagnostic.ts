/** A permanent name for one kind of problem. Each has a page at `content/errors/<CODE>.md`. */
export type DiagnosticCode = `TZ_${string}`;

/** Where a problem is. `file` is as people type it (relative to the working directory); lines and columns count from 1. */
export interface Place {
  file: string;
  line?: number;
  column?: number;
}

/** A problem as data: every message that Tierzero prints is one of these, formatted. */
export interface Diagnostic {
  code: DiagnosticCode;
  /** `error` decides the exit code; a `warning` is shown and changes nothing. */
  severity: 'error' | 'warning';
  /** What happened and why, in one or two sentences, without the place. */
  message: string;
  /** What to do about it. */
  hint?: string;
  /** The known name that a mistyped one is nearest to. */
  meant?: string;
  place?: Place;
}
