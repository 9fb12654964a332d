import { execFileSync } from 'node:child_process';
import {
  closeSync,
  constants,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { writeOwnFile } from './write-own-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'own-file-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('a file is written over by a longer and by a shorter one', () => {
  const path = join(folder, '0.sh');
  for (const text of ['echo one\n', 'echo one, and more\n', 'ü\n', '']) {
    writeOwnFile(path, text);
    expect(readFileSync(path, 'utf8')).toBe(text);
  }
});

test('what a sample put in its place is neither followed nor waited for', () => {
  const outside = join(folder, 'outside');
  writeFileSync(outside, 'kept');
  const traps: Record<string, (path: string) => void> = {
    link: (path) => symlinkSync(outside, path),
    dangling: (path) => symlinkSync(join(folder, 'not-there'), path),
    pipe: (path) => execFileSync('mkfifo', [path]),
    readPipe: (path) => {
      execFileSync('mkfifo', [path]);
      const reader = openSync(path, constants.O_RDWR);
      onTestFinished(() => closeSync(reader));
    },
    folder: (path) => mkdirSync(join(path, 'deep'), { recursive: true }),
  };
  for (const [name, lay] of Object.entries(traps)) {
    const path = join(folder, name);
    lay(path);
    writeOwnFile(path, name);
    expect(lstatSync(path).isFile()).toBe(true);
    expect(readFileSync(path, 'utf8')).toBe(name);
  }
  expect(readFileSync(outside, 'utf8')).toBe('kept');
});
