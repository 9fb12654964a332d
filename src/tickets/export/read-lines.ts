import { TierzeroError } from '../../diagnostics/index.ts';
import type { Export } from './export.ts';

const lineFeed = 0x0a;
/** A line longer than this is no record; without a limit one line without an end would fill the memory. */
const longestLine = 256 * 1024 * 1024;

/** The lines of an export as bytes, without their line feed, however the pieces fall. */
export async function* readLines(source: Export): AsyncGenerator<Uint8Array> {
  let kept: Uint8Array[] = [];
  let length = 0;
  for await (const piece of source.read()) {
    let start = 0;
    for (let end = piece.indexOf(lineFeed); end !== -1; end = piece.indexOf(lineFeed, start)) {
      const rest = piece.subarray(start, end);
      yield kept.length > 0 ? Buffer.concat([...kept, rest]) : rest;
      kept = [];
      length = 0;
      start = end + 1;
    }
    if (start < piece.length) kept.push(piece.subarray(start));
    length += piece.length - start;
    if (length > longestLine) throw lineTooLong(source.file);
  }
  if (kept.length > 0) yield Buffer.concat(kept);
}

const lineTooLong = (file: string) =>
  new TierzeroError({
    code: 'TZ_TICKET_FILE_TOO_LARGE',
    message: `A single record of the file is larger than ${longestLine >> 20} MB.`,
    hint: "Write one ticket per line (JSON Lines): `jq -c '.tickets[]' export.json > export.jsonl`.",
    place: { file },
  });
