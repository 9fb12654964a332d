import type { Export } from './export/export.ts';
import type { LiveSource } from './live/live-source.ts';
import type { TeamStates } from './team-states.ts';
import type { TicketResult } from './ticket-result.ts';

/** What a file does not say about itself. */
export interface ReadSettings {
  /** CSV: which column holds what, `{ title: 'Betreff' }`. */
  columns?: Record<string, string>;
  /** What states of the team's own making mean. */
  states?: TeamStates;
}

/** Reads one ticket system. */
export interface Adapter {
  /** What `--from` takes: `github`. */
  name: string;
  /** As people call it: `GitHub issues`. */
  title: string;
  /**
   * The tickets of an export file, one at a time, so that a large file needs little memory. Messages that the system
   * marks as internal are left out here.
   *
   * @throws TierzeroError when the file as a whole cannot be read.
   */
  readExport: (source: Export, settings: ReadSettings) => AsyncIterable<TicketResult>;
  /** Reading over its interface, where it has one. */
  live?: LiveSource;
}
