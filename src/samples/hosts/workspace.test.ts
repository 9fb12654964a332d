import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { writeFiles } from './workspace.ts';

const folder = mkdtempSync(join(tmpdir(), 'workspace-'));
afterAll(() => rmSync(folder, { recursive: true }));
const dir = join(folder, 'work');
const outside = join(folder, 'outside');
mkdirSync(dir);
mkdirSync(outside);
writeFileSync(join(outside, 'secret'), 'kept');

test('files of a step are written, in folders too', () => {
  writeFiles({ dir }, [{ path: 'deep/er/a.txt', text: 'a' }]);
  expect(readFileSync(join(dir, 'deep/er/a.txt'), 'utf8')).toBe('a');
});

test('a link within the workspace is followed', () => {
  symlinkSync('deep', join(dir, 'shortcut'));
  writeFiles({ dir }, [{ path: 'shortcut/b.txt', text: 'b' }]);
  expect(readFileSync(join(dir, 'deep/b.txt'), 'utf8')).toBe('b');
});

test('a link out of the workspace is not', () => {
  symlinkSync(join(outside, 'secret'), join(dir, 'file'));
  symlinkSync(outside, join(dir, 'folder'));
  symlinkSync(join(outside, 'new'), join(dir, 'dangling'));
  writeFiles({ dir }, [
    { path: 'file', text: 'x' },
    { path: 'folder/secret', text: 'x' },
    { path: 'folder/new/secret', text: 'x' },
    { path: 'dangling/secret', text: 'x' },
  ]);
  expect(readdirSync(outside)).toEqual(['secret']);
  expect(readFileSync(join(outside, 'secret'), 'utf8')).toBe('kept');
  expect(readFileSync(join(dir, 'folder/new/secret'), 'utf8')).toBe('x');
  expect(existsSync(join(dir, 'dangling/secret'))).toBe(true);
});
