import { findNearestName, TierzeroError } from '../../diagnostics/index.ts';

/** What a column can hold. */
export type Column = keyof typeof headers;

/** Column names of common exports, in lower case. */
const headers = {
  id: ['id', 'ticket id', 'ticket', 'number', 'issue key', 'key', 'ref', '编号'],
  title: ['title', 'subject', 'summary', 'betreff', '标题', '主题'],
  body: ['body', 'description', 'question', 'description text', 'beschreibung', '描述', '问题'],
  answer: [
    'answer',
    'solution',
    'reply',
    'resolution notes',
    'resolution comment',
    'public reply',
    '回答',
    '解决方案',
  ],
  created: ['created', 'created at', 'created time', 'creation date', '创建时间'],
  closed: [
    'closed',
    'closed at',
    'closed time',
    'solved',
    'solved at',
    'resolved',
    'resolved time',
    'resolved_at',
    '关闭时间',
  ],
  status: ['status', 'state', '状态'],
  customer: ['requester', 'requester name', 'customer', 'full name', 'contact', 'reporter', '客户'],
  email: ['email', 'requester email', 'customer email', 'contact email'],
  agent: ['assignee', 'agent', 'owner', '负责人'],
  company: ['company', 'organization', 'organisation', 'company name', '公司'],
  tags: ['tags', 'labels', '标签'],
  product: ['product', 'product name', '产品'],
  version: ['version', 'affects version/s', 'affected version', 'product version', '版本'],
  url: ['url', 'link'],
} as const;

/** Without these a row is no ticket. */
const needed: Column[] = ['title', 'body'];

/**
 * Which column of the file holds what.
 *
 * @param row the first row of the file.
 * @param wanted columns that a person named.
 * @throws TierzeroError `TZ_TICKET_COLUMNS` when one that is needed, or that was named, is not there.
 */
export function findColumns(
  row: string[],
  wanted: Record<string, string>,
  file: string,
): Partial<Record<Column, number>> {
  const present = row.map((name) => name.trim().toLowerCase().replaceAll('_', ' '));
  const found: Partial<Record<Column, number>> = {};
  for (const column of Object.keys(headers) as Column[]) {
    const index = present.findIndex((name) => (headers[column] as readonly string[]).includes(name));
    if (index !== -1) found[column] = index;
  }
  for (const [column, name] of Object.entries(wanted)) {
    if (!Object.hasOwn(headers, column)) throw unknownColumn(column, file);
    const index = present.indexOf(name.trim().toLowerCase().replaceAll('_', ' '));
    if (index === -1) throw missingColumn(`\`${name}\``, row, file);
    found[column as Column] = index;
  }
  const missing = needed.find((column) => found[column] === undefined);
  if (missing) throw missingColumn(`for the ${missing}`, row, file);
  return found;
}

const missingColumn = (what: string, row: string[], file: string) =>
  new TierzeroError({
    code: 'TZ_TICKET_COLUMNS',
    message: `The file has no column ${what}. It has: ${row.map((name) => name.trim()).join(', ')}.`,
    hint: 'Say which column holds what: `--columns "title=Betreff,body=Beschreibung,answer=Antwort"`.',
    place: { file, line: 1 },
  });

function unknownColumn(column: string, file: string): TierzeroError {
  const nearest = findNearestName(column, Object.keys(headers));
  return new TierzeroError({
    code: 'TZ_TICKET_COLUMNS',
    message: `\`${column}\` is nothing that a column can hold.`,
    hint: nearest ? `Did you mean \`${nearest}\`?` : `Known: ${Object.keys(headers).join(', ')}.`,
    place: { file },
  });
}
