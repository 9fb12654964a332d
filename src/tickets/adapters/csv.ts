import { CsvError, parse } from 'csv-parse';
import { type Place, TierzeroError } from '../../diagnostics/index.ts';
import type { Adapter, ReadSettings } from '../adapter.ts';
import type { Export } from '../export/export.ts';
import { readText } from '../export/read-text.ts';
import { convertHtml } from '../markup/convert-html.ts';
import { convertMailText } from '../markup/convert-plain-text.ts';
import { momentSchema } from '../moment.ts';
import type { Ticket, TicketStatus } from '../ticket.ts';
import type { TicketResult } from '../ticket-result.ts';
import { type Column, findColumns } from './csv-columns.ts';

type Row = Partial<Record<Column, string>>;

/**
 * CSV of any system: one row a ticket. Known column names of Zendesk, Freshdesk, Jira and others are found alone, others
 * are named by settings. Only named columns are read: what colleagues noted in another one stays there.
 */
export const csv: Adapter = { name: 'csv', title: 'CSV', readExport: readCsv };

async function* readCsv(source: Export, { columns = {} }: ReadSettings): AsyncGenerator<TicketResult> {
  let names: Partial<Record<Column, number>> | undefined;
  try {
    for await (const { record, info } of readRows(source)) {
      if (!names) names = findColumns(record, columns, source.file);
      else yield createTicket(readRow(record, names), { file: source.file, line: info.lines });
    }
  } catch (cause) {
    throw cause instanceof CsvError ? syntaxProblem(source.file, cause) : cause;
  }
}

async function* readRows(source: Export): AsyncGenerator<{ record: string[]; info: { lines: number } }> {
  const text = readText(source)[Symbol.asyncIterator]();
  const first = await text.next();
  const head: string = first.done ? '' : first.value;
  const parser = parse({
    delimiter: guessDelimiter(head),
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
  });
  const feed = async () => {
    parser.write(head);
    for (let next = await text.next(); !next.done; next = await text.next())
      if (!parser.write(next.value)) await new Promise((resolve) => parser.once('drain', resolve));
    parser.end();
  };
  feed().catch((error) => parser.destroy(error));
  yield* parser;
}

/** The sign that stands most often in the first line. */
function guessDelimiter(head: string): string {
  const [line = ''] = head.split('\n', 1);
  const counted = [',', ';', '\t'].map((sign) => ({ sign, count: line.split(sign).length }));
  return counted.reduce((a, b) => (b.count > a.count ? b : a)).sign;
}

const readRow = (record: string[], names: Partial<Record<Column, number>>): Row =>
  Object.fromEntries(Object.entries(names).map(([name, index]) => [name, record[index]?.trim() ?? '']));

function createTicket(row: Row, place: { file: string; line: number }): TicketResult {
  const created = momentSchema.safeParse(normaliseDate(row.created || '1970-01-01'));
  const closed = row.closed ? momentSchema.safeParse(normaliseDate(row.closed)) : undefined;
  const broken = !row.title
    ? 'title'
    : !created.success
      ? 'created'
      : closed?.success === false
        ? 'closed'
        : undefined;
  if (broken) return rowProblem(row, broken, row[broken] ? 'no date' : 'empty', place);
  const status = readStatus(row);
  if (!status) return rowProblem(row, 'status', `\`${row.status}\`, which is no known state`, place);
  const createdAt = created.data ?? '';
  const closedAt = closed?.data;
  const ticket: Ticket = {
    system: 'csv',
    ref: row.id || String(place.line),
    title: row.title ?? '',
    ...(row.url ? { url: row.url } : {}),
    status,
    statusName: row.status || status,
    createdAt,
    ...(status !== 'open' && closedAt ? { closedAt } : {}),
    labels: (row.tags ?? '').split(/[,;]\s*|\s+/).filter(Boolean),
    ...(row.product ? { product: row.product } : {}),
    ...(row.version ? { version: row.version } : {}),
    people: [
      { name: row.customer ?? '', email: row.email ?? '' },
      { name: row.agent ?? '' },
      { company: row.company ?? '' },
    ],
    messages: [
      {
        role: 'customer',
        get body() {
          return convertText(row.body);
        },
        createdAt,
      },
      ...(row.answer
        ? [
            {
              role: 'agent' as const,
              get body() {
                return convertText(row.answer);
              },
              createdAt: closedAt ?? createdAt,
            },
          ]
        : []),
    ],
  };
  return { ticket };
}

const convertText = (text = ''): string =>
  /<(?:p|div|br|ul|ol|pre|span)\b[^>]*>/i.test(text) ? convertHtml(text) : convertMailText(text);

/** `2026-10-02 10:00` as spreadsheets write it. */
const normaliseDate = (text: string) =>
  text.replace(
    /^(\d{4})\/(\d{1,2})\/(\d{1,2})/,
    (_all, year, month, day) => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
  );

/** As Zendesk, Freshdesk, Jira and others print it, and in the languages that their columns are known in. */
const states: [TicketStatus, RegExp][] = [
  ['declined', /declin|reject|duplicate|won'?t|invalid|spam|cancel|deleted|abgelehnt|重复|拒绝/i],
  [
    'open',
    /unresolved|unsolved|\bnew\b|open|pending|hold|wait|progress|to ?do|backlog|active|triage|offen|neu|bearbeitung|新建|处理中|待/i,
  ],
  [
    'resolved',
    /solved|closed|resolved|done|complete|fixed|answered|gelöst|geschlossen|erledigt|已解决|已关闭|完成/i,
  ],
];

function readStatus({ status = '', answer }: Row): TicketStatus | undefined {
  if (status === '') return answer ? 'resolved' : 'open';
  return states.find(([, pattern]) => pattern.test(status))?.[0];
}

const rowProblem = (row: Row, column: Column, what: string, place: Place): TicketResult => ({
  problem: {
    code: 'TZ_TICKET_SHAPE',
    severity: 'error',
    message: `Row ${row.id || '?'} is no ticket: \`${column}\` is ${what}.`,
    hint: 'Dates are written like 2026-10-02 or 2026-10-02T10:00:00Z; states are words like open, solved or declined.',
    place,
  },
});

const syntaxProblem = (file: string, cause: CsvError) =>
  new TierzeroError(
    {
      code: 'TZ_TICKET_FILE_SYNTAX',
      message: `The ticket file is not whole CSV: ${cause.message}.`,
      hint: 'Quote fields that hold quotes, delimiters or line breaks, and export the file again.',
      place: { file, ...(typeof cause.lines === 'number' ? { line: cause.lines } : {}) },
    },
    { cause },
  );
