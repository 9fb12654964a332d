import { closeSync, constants, ftruncateSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';

/** Windows knows neither links nor pipes of that kind. */
const { O_CREAT, O_WRONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants;

/**
 * Writes a file where samples can write too. One that is there is written over, as making files is slow; what a sample put in its place, a link out of the containment or a pipe that nobody reads, is removed.
 */
export function writeOwnFile(path: string, text: string): void {
  let file: number;
  try {
    file = openSync(path, O_CREAT | O_WRONLY | O_NOFOLLOW | O_NONBLOCK);
  } catch {
    rmSync(path, { recursive: true, force: true });
    writeFileSync(path, text, { flag: 'wx' });
    return;
  }
  try {
    ftruncateSync(file, writeWhole(file, Buffer.from(text)));
  } finally {
    closeSync(file);
  }
}

function writeWhole(file: number, bytes: Buffer): number {
  let done = 0;
  while (done < bytes.length) done += writeSync(file, bytes, done);
  return done;
}
