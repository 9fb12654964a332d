import { readFile } from 'node:fs/promises';
import { TierzeroError } from '../../src/diagnostics/index.ts';

/** The error codes that a product can print, and the file that lists them. */
export interface ErrorCodes {
  list: string;
  /** One for each line of the list; a line without a code is an empty text. */
  printed: string[];
}

/**
 * Reads a list of error codes: one a line, `#` starts a comment; or a JSON array of texts.
 *
 * @throws TierzeroError `TZ_CHECK_NO_CODES` when the file cannot be read as either.
 */
export async function loadErrorCodes(list: string): Promise<ErrorCodes> {
  try {
    const text = await readFile(list, 'utf8');
    return { list, printed: /^\s*[[{]/.test(text) ? parseArray(text) : parseLines(text) };
  } catch (cause) {
    throw new TierzeroError(
      {
        code: 'TZ_CHECK_NO_CODES',
        message: `The list of error codes \`${list}\` could not be read: ${cause instanceof Error ? cause.message : cause}`,
        hint: 'Give a file with one code a line, or a JSON array of codes.',
      },
      { cause },
    );
  }
}

const parseLines = (text: string) => text.split('\n').map((line) => line.replace(/#.*/, '').trim());

function parseArray(text: string): string[] {
  const codes: unknown = JSON.parse(text);
  if (Array.isArray(codes) && codes.every((code) => typeof code === 'string')) return codes;
  throw new TypeError('it is not an array of texts.');
}
