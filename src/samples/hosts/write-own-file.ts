import { closeSync, constants, fstatSync, ftruncateSync, openSync, rmSync, writeSync } from 'node:fs';

/** Windows knows neither links nor pipes of that kind. */
const { O_CREAT, O_WRONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants;

/**
 * Writes a file where samples can write too. One that is there is written over, as making files is slow; what a sample put
 * in its place, a link out of the containment or a pipe, is removed.
 */
export function writeOwnFile(path: string, text: string): void {
  const file = openFile(path) ?? replace(path);
  try {
    ftruncateSync(file, writeWhole(file, Buffer.from(text)));
  } finally {
    closeSync(file);
  }
}

function openFile(path: string): number | undefined {
  let file: number;
  try {
    file = openSync(path, O_CREAT | O_WRONLY | O_NOFOLLOW | O_NONBLOCK);
  } catch {
    return undefined; // It is something else, or shut: what stands in its place then says why it cannot be written.
  }
  if (fstatSync(file).isFile()) return file;
  closeSync(file);
  return undefined;
}

function replace(path: string): number {
  rmSync(path, { recursive: true, force: true });
  return openSync(path, 'wx');
}

function writeWhole(file: number, bytes: Buffer): number {
  let done = 0;
  while (done < bytes.length) done += writeSync(file, bytes, done);
  return done;
}
