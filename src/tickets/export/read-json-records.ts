import { JSONParser } from '@streamparser/json';
import { TierzeroError } from '../../diagnostics/index.ts';
import type { Export } from './export.ts';
import { readLines } from './read-lines.ts';

/** One JSON value of an export: not yet checked. `line` counts from 1 where the file has one value per line. */
export interface JsonRecord {
  value: unknown;
  line?: number;
}

/**
 * The records of a JSON export, one at a time: the elements of an array, one value per line (JSON Lines), or values one
 * after the other, as `gh api` prints several answers. Of arrays and of lines only one record is in memory at a time.
 *
 * @throws TierzeroError `TZ_TICKET_FILE_SYNTAX` with the place where the file stops being JSON.
 */
export async function* readJsonRecords(source: Export): AsyncGenerator<JsonRecord> {
  const { first, whole } = await peek(source);
  if (first === undefined) throw syntaxProblem(source.file, 'The file is empty');
  if (first === '[') yield* readElements(whole);
  else yield* readLineValues(whole);
}

/** The first character that is not white space, and the same export with what was read for it put back. */
async function peek(source: Export): Promise<{ first?: string; whole: Export }> {
  const pieces = source.read()[Symbol.asyncIterator]();
  const seen: Uint8Array[] = [];
  let first: string | undefined;
  for (let next = await pieces.next(); !next.done; next = await pieces.next()) {
    seen.push(next.value);
    first = /[^\s\uFEFF]/.exec(new TextDecoder().decode(next.value))?.[0];
    if (first !== undefined) break;
  }
  async function* read() {
    for (const [index, piece] of seen.entries()) yield index === 0 ? withoutByteOrderMark(piece) : piece;
    for (let next = await pieces.next(); !next.done; next = await pieces.next()) yield next.value;
  }
  return { ...(first === undefined ? {} : { first }), whole: { file: source.file, read } };
}

const withoutByteOrderMark = (bytes: Uint8Array) =>
  bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;

async function* readElements(source: Export): AsyncGenerator<JsonRecord> {
  const found: unknown[] = [];
  const parser = new JSONParser({ paths: ['$.*'], keepStack: false, separator: '' });
  parser.onValue = ({ value }) => void found.push(...(Array.isArray(value) ? value : [value]));
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let count = 0;
  const take = () => found.splice(0).map((value) => ({ value }));
  const parse = (write: () => unknown) => {
    const before = count + 1;
    guard(source.file, write, undefined, () => before + found.length);
    count += found.length;
  };
  for await (const piece of source.read()) {
    parse(() => parser.write(decoder.decode(piece, { stream: true })));
    yield* take();
  }
  parse(() => {
    parser.write(decoder.decode());
    parser.end();
  });
  yield* take();
}

async function* readLineValues(source: Export): AsyncGenerator<JsonRecord> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const all: string[] = [];
  let onePerLine: boolean | undefined;
  let line = 0;
  for await (const bytes of readLines(source)) {
    line += 1;
    const text = guard(source.file, () => decoder.decode(bytes), line);
    onePerLine ??= text.trim() === '' ? undefined : isJson(text);
    if (onePerLine && text.trim() !== '') {
      const value: unknown = guard(source.file, () => JSON.parse(text), line);
      for (const one of Array.isArray(value) ? value : [value]) yield { value: one, line };
    } else if (!onePerLine) all.push(text);
  }
  if (!onePerLine) yield* parseValues(all.join('\n'), source.file);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function parseValues(text: string, file: string): JsonRecord[] {
  const found: unknown[] = [];
  const parser = new JSONParser({ paths: ['$'], separator: '' });
  parser.onValue = ({ value }) => void found.push(...(Array.isArray(value) ? value : [value]));
  guard(file, () => {
    parser.write(text);
    parser.end();
  });
  return found.map((value) => ({ value }));
}

/** @param record number of the record that is being read, where lines are not counted. */
function guard<Result>(file: string, work: () => Result, line?: number, record?: () => number): Result {
  try {
    return work();
  } catch (cause) {
    const broken = cause instanceof TypeError ? 'it is not valid UTF-8' : (cause as Error).message;
    throw syntaxProblem(file, record ? `in record ${record()}, ${broken}` : broken, line, cause);
  }
}

const syntaxProblem = (file: string, reason: string, line?: number, cause?: unknown) =>
  new TierzeroError(
    {
      code: 'TZ_TICKET_FILE_SYNTAX',
      message: `The ticket file is not whole JSON: ${reason.replace(/\.+$/, '')}.`,
      hint: 'Export it again: a download that stopped half-way looks like this.',
      place: { file, ...(line ? { line } : {}) },
    },
    { cause },
  );
