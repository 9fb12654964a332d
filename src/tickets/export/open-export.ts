import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { TierzeroError } from '../../diagnostics/index.ts';
import type { Export } from './export.ts';

/** How far the reading of an export is, in bytes. */
export interface Progress {
  read: number;
  total: number;
}

/**
 * Opens an export file for reading in pieces.
 *
 * @param onProgress called after each piece.
 * @throws TierzeroError `TZ_TICKET_FILE_MISSING` when there is no such file.
 */
export async function openExport(file: string, onProgress?: (progress: Progress) => void): Promise<Export> {
  const info = await stat(file).catch((cause: NodeJS.ErrnoException) => {
    throw new TierzeroError(
      {
        code: 'TZ_TICKET_FILE_MISSING',
        message: `The ticket file cannot be read: ${cause.code === 'ENOENT' ? 'there is no such file' : cause.message}.`,
        hint: 'Give the path of an export file with `--input`.',
        place: { file },
      },
      { cause },
    );
  });
  if (!info.isFile()) {
    throw new TierzeroError({
      code: 'TZ_TICKET_FILE_MISSING',
      message: 'The ticket file cannot be read: this is not a file.',
      hint: 'Give the path of an export file with `--input`.',
      place: { file },
    });
  }
  return { file, read: () => readPieces(file, info.size, onProgress) };
}

async function* readPieces(file: string, total: number, onProgress?: (progress: Progress) => void) {
  let read = 0;
  for await (const piece of createReadStream(file, { highWaterMark: 1 << 18 })) {
    read += piece.length;
    yield piece as Uint8Array;
    onProgress?.({ read, total });
  }
}
