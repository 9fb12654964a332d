import { TierzeroError } from '../../diagnostics/index.ts';
import type { Export } from './export.ts';

/**
 * The text of an export in pieces, without a byte order mark: UTF-8, or UTF-16 where the mark says so.
 *
 * @throws TierzeroError `TZ_TICKET_FILE_SYNTAX` for any other encoding: to guess it would print wrong letters.
 */
export async function* readText(source: Export): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  const decode = (bytes?: Uint8Array) => {
    try {
      return bytes ? decoder?.decode(bytes, { stream: true }) : decoder?.decode();
    } catch (cause) {
      throw notUtf8(source.file, cause);
    }
  };
  for await (const piece of source.read()) {
    decoder ??= new TextDecoder(encodingOf(piece), { fatal: true });
    yield decode(piece) ?? '';
  }
  yield decode() ?? '';
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

const notUtf8 = (file: string, cause: unknown) =>
  new TierzeroError(
    {
      code: 'TZ_TICKET_FILE_SYNTAX',
      message: 'The ticket file is neither UTF-8 nor UTF-16.',
      hint: 'Convert it: `iconv -f windows-1252 -t utf-8 export.csv > export-utf8.csv`.',
      place: { file },
    },
    { cause },
  );
