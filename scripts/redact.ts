import { createReadStream } from 'node:fs';
import { access } from 'node:fs/promises';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { TierzeroError } from '../src/diagnostics/index.ts';
import {
  createRedactor,
  loadRedactionSettings,
  type RedactionOptions,
  type RedactionSettings,
} from '../src/redaction/index.ts';
import { defineCommand, runMain } from './command/index.ts';

interface Line {
  id: unknown;
  text: string;
  people?: string[];
  companies?: string[];
}

const split = (list: string | undefined) => (list ? list.split(',').map((name) => name.trim()) : []);

export const command = defineCommand({
  name: 'redact',
  description: 'masks what is private in texts: the redactor of promotion alone, for trying rules',
  args: {
    input: {
      type: 'string',
      valueHint: 'FILE',
      description: 'lines of {"id","text"} (also "people", "companies"); - reads standard input',
    },
    people: {
      type: 'string',
      valueHint: 'LIST',
      description: 'names to mask in all lines, with commas between',
    },
    companies: {
      type: 'string',
      valueHint: 'LIST',
      description: 'companies to mask in all lines, with commas between',
    },
    content: {
      type: 'string',
      valueHint: 'DIR',
      default: 'content',
      description: 'the content folder, whose `redaction.yaml` counts too',
    },
    json: { type: 'boolean', description: 'answer lines of {"id","text","spans"} on standard output' },
  },
  examples: [
    'npm run redact -- --input tickets.jsonl --json',
    'npm run redact -- --input tickets.jsonl --people "Anna Kowalska,akowalska"',
  ],
  async run(args, { stdout, stderr }) {
    if (!args.input)
      throw new TierzeroError({
        code: 'TZ_REDACTION_NO_INPUT',
        message: '`redact` was not told what to read.',
        hint: 'Name a file with `--input FILE.jsonl`, or `--input -` for standard input.',
      });
    const settings = await loadRedactionSettings(resolve(args.content), process.cwd());
    const given = {
      ...settings,
      people: split(args.people),
      companies: [...split(args.companies), ...(settings.companies ?? [])],
    };
    const counts: Record<string, number> = {};
    let number = 0;
    let read = 0;
    for await (const written of await openLines(args.input)) {
      number++;
      if (written.trim() === '') continue;
      read++;
      const line = parseLine(written, { file: args.input, line: number });
      const { text, spans } = await createRedactor(joinOptions(given, line)).redact(line.text);
      for (const { type } of spans) counts[type] = (counts[type] ?? 0) + 1;
      stdout(args.json ? `${JSON.stringify({ id: line.id, text, spans })}\n` : `${text}\n`);
    }
    stderr(`${formatCounts(read, counts)}\n`);
    return 0;
  },
});

async function openLines(input: string): Promise<AsyncIterable<string>> {
  if (input === '-') return createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY });
  try {
    await access(input);
  } catch (cause) {
    throw new TierzeroError(
      {
        code: 'TZ_REDACTION_NO_INPUT',
        message: `\`${input}\` cannot be read.`,
        hint: 'Paths count from the folder in which the command runs.',
      },
      { cause },
    );
  }
  return createInterface({ input: createReadStream(input), crlfDelay: Number.POSITIVE_INFINITY });
}

function parseLine(written: string, place: { file: string; line: number }): Line {
  try {
    const line: unknown = JSON.parse(written);
    if (isLine(line)) return line;
  } catch (cause) {
    throw createLineError(place, 'it is not JSON', cause);
  }
  throw createLineError(place, 'it has no "text" of words');
}

const isNames = (value: unknown) =>
  value === undefined || (Array.isArray(value) && value.every((name) => typeof name === 'string'));

const isLine = (line: unknown): line is Line =>
  typeof line === 'object' &&
  line !== null &&
  'text' in line &&
  typeof line.text === 'string' &&
  isNames('people' in line ? line.people : undefined) &&
  isNames('companies' in line ? line.companies : undefined);

/** Without the line itself, which may hold what is to be masked. */
const createLineError = (place: { file: string; line: number }, why: string, cause?: unknown) =>
  new TierzeroError(
    {
      code: 'TZ_REDACTION_BAD_LINE',
      message: `This line cannot be masked: ${why}.`,
      hint: 'Each line is an object such as {"id":"1","text":"..."}, with "people" and "companies" as lists of names.',
      place,
    },
    { cause },
  );

const joinOptions = (
  given: RedactionSettings & { people: string[]; companies: string[] },
  line: Line,
): RedactionOptions => ({
  ...given,
  people: [...given.people, ...(line.people ?? [])],
  companies: [...given.companies, ...(line.companies ?? [])],
});

function formatCounts(lines: number, counts: Record<string, number>): string {
  const kinds = Object.entries(counts).toSorted(([, a], [, b]) => b - a);
  const list = kinds.map(([type, count]) => `${count} ${type}`).join(', ');
  return `${lines} ${lines === 1 ? 'line' : 'lines'} read, masked: ${list || 'nothing'}.`;
}

if (import.meta.main) await runMain(command);
