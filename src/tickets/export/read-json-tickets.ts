import type { Place } from '../../diagnostics/index.ts';
import type { TicketResult } from '../ticket-result.ts';
import type { Export } from './export.ts';
import { readJsonRecords } from './read-json-records.ts';

type Fields = Record<string, unknown>;

interface Reading {
  /** Keys under which a file holds a list of records: `{"tickets": [...]}`. */
  lists: string[];
  /** Nothing, where a record is no ticket for us: a private one. */
  parse: (record: Fields, place: Place) => TicketResult | undefined;
}

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The tickets of a JSON export in which each record is a whole ticket. */
export async function* readJsonTickets(
  source: Export,
  { lists, parse }: Reading,
): AsyncGenerator<TicketResult> {
  for await (const { value, line } of readJsonRecords(source)) {
    const place = { file: source.file, ...(line ? { line } : {}) };
    for (const record of spread(value, lists)) {
      const result = parse(isFields(record) ? record : {}, place);
      if (result) yield result;
    }
  }
}

/** A list keeps what stands beside it, such as the users that its tickets name by number. */
function spread(value: unknown, lists: string[]): unknown[] {
  if (!isFields(value)) return [value];
  const key = lists.find((name) => Array.isArray(value[name]));
  if (key === undefined) return [value];
  const { [key]: records, ...beside } = value;
  return (records as unknown[]).map((record) => (isFields(record) ? { ...beside, ...record } : record));
}
