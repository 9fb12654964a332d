import type { Heading, Nodes, Paragraph, Table, TableCell } from 'mdast';
import { visit } from 'unist-util-visit';
import { createRedactor, type RedactionSettings, type Redactor } from '../redaction/index.ts';
import type { Ticket } from '../tickets/index.ts';
import type { Exchange } from './choose-answer.ts';
import type { CleanBlocks } from './markdown/clean-blocks.ts';
import { parseTicketMarkdown } from './markdown/clean-markdown.ts';
import { readLine } from './markdown/read-line.ts';
import { formatPrivateWords } from './private-words.ts';

/** What an entry is made of: harmless Markdown without personal data. */
export interface RedactedExchange {
  title: string;
  question: CleanBlocks;
  answer: CleanBlocks;
  /** How many different values of each kind were masked: `{ email: 2 }`. */
  redactions: Record<string, number>;
}

/**
 * Masks personal data and secrets in everything that an entry takes from a ticket, first in the Markdown as it was
 * written, then in each text of its tree: character references and links can spell a value that no rule saw before, and
 * readers see as one what formats stand in.
 */
export async function redactExchange(
  ticket: Pick<Ticket, 'title' | 'people'>,
  exchange: Pick<Exchange, 'question' | 'answer'>,
  settings: RedactionSettings = {},
): Promise<RedactedExchange> {
  const redactor = createRedactor(formatPrivateWords(ticket, settings));
  const texts = [ticket.title, exchange.question.body, exchange.answer.body];
  const [title = '', question = '', answer = ''] = (await redactor.redactAll(texts)).map(({ text }) => text);
  const blocks = [parseTicketMarkdown(question), parseTicketMarkdown(answer)] as const;
  await redactNodes(blocks.flat(), redactor);
  await redactBroken(blocks.flat(), redactor);
  await redactNamed(blocks.flat(), redactor);
  return { title, question: blocks[0], answer: blocks[1], redactions: redactor.count() };
}

async function redactNodes(roots: Nodes[], redactor: Redactor): Promise<void> {
  const values: { value: string }[] = [];
  const links: { url: string }[] = [];
  for (const root of roots) {
    visit(root, (node) => {
      if ('value' in node) values.push(node);
      if ('url' in node) links.push(node);
    });
  }
  const redacted = await redactor.redactAll([
    ...values.map(({ value }) => value),
    ...links.map(({ url }) => url),
  ]);
  const next = redacted.values();
  for (const node of values) node.value = next.next().value?.text ?? '';
  for (const node of links) node.url = next.next().value?.text ?? '';
}

/** A piece of text with bold in the midst of a value is read as one: there the format goes with the value. */
async function redactBroken(roots: Nodes[], redactor: Redactor): Promise<void> {
  const lines: (Paragraph | Heading | TableCell)[] = [];
  for (const root of roots)
    visit(root, ['paragraph', 'heading', 'tableCell'], (node) => {
      if ('children' in node && node.children.length > 1) lines.push(node as Paragraph);
    });
  const texts = lines.map(readLine);
  const redacted = await redactor.redactAll(texts);
  for (const [index, line] of lines.entries()) {
    const value = redacted[index]?.text ?? '';
    if (value !== texts[index]) line.children = [{ type: 'text', value }];
  }
}

/** A cell, and the words that say what it holds. */
interface NamedCell {
  key: string;
  cell: TableCell;
}

/** A row of two cells says what a line `key: value` says: the key tells that the value is a secret. So does the head of a column. */
async function redactNamed(roots: Nodes[], redactor: Redactor): Promise<void> {
  const tables: Table[] = [];
  for (const root of roots) visit(root, 'table', (table: Table) => void tables.push(table));
  const named = tables.flatMap((table) => [...readPairs(table), ...readColumns(table)]);
  const texts = named.map(({ key, cell }) => key + readLine(cell));
  const redacted = await redactor.redactAll(texts);
  for (const [index, { key, cell }] of named.entries()) {
    const text = redacted[index]?.text ?? '';
    if (text !== texts[index] && text.startsWith(key))
      cell.children = [{ type: 'text', value: text.slice(key.length) }];
  }
}

const readPairs = ({ children: rows }: Table): NamedCell[] =>
  rows.flatMap(({ children: [first, cell, more] }) =>
    first && cell && !more ? [{ key: `${readLine(first)}: `, cell }] : [],
  );

/** What names a column is short; it is read once more with each of its cells. */
const longestHead = 60;

function readColumns({ children: [head, ...rows] }: Table): NamedCell[] {
  const keys = head?.children.map((cell) => `${readLine(cell)} | `) ?? [];
  return rows.flatMap(({ children }) =>
    children.flatMap((cell, column) => {
      const key = keys[column];
      return key && key.length <= longestHead ? [{ key, cell }] : [];
    }),
  );
}
