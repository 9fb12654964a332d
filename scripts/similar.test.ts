import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runHere } from './command/testing/run-here.ts';
import { command } from './similar.ts';

const entry = `---
title: Upload fails with 413 behind nginx
kind: known-error
asks: ["413 when uploading a large file"]
errors: ["client intended to send too large body"]
---

nginx limits the size of a request.
`;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tierzero-similar-'));
  await mkdir(join(folder, 'content/faq'), { recursive: true });
  await writeFile(join(folder, 'content/faq/upload-413.md'), entry);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function run(...args: string[]) {
  const { exitCode, stdout, stderr } = await runHere(command, args);
  return { code: exitCode, stdout, stderr: stderr.replaceAll(folder, '.') };
}

test('finds the entry that answers an error, and says why', async () => {
  const question = '[error] 12#12: client intended to send too large body: 5 bytes';
  const { code, stdout } = await run(question, '--content', join(folder, 'content'), '--json');
  const answer = JSON.parse(stdout);
  expect(code).toBe(0);
  expect(answer.similar[0]).toMatchObject({ id: 'faq/upload-413' });
  expect(answer.similar[0].reasons[0]).toBe('same error: client intended to send too large body');
});

test('scores pairs, one number a line and in order', async () => {
  const file = join(folder, 'pairs.tsv');
  await writeFile(
    file,
    'How to reset a password?\tpassword reset\nHow to reset a password?\texport to CSV\n',
  );
  const { code, stdout } = await run('--pairs', file, '--json');
  const [same, other] = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).score);
  expect(code).toBe(0);
  expect(same).toBeGreaterThan(0.5);
  expect(other).toBeLessThan(0.5);
});

test('names a line that is not a pair', async () => {
  const file = join(folder, 'bad.tsv');
  await writeFile(file, 'a\tb\nonly one\n');
  const { code, stderr } = await run('--pairs', file);
  expect(code).toBe(2);
  expect(stderr).toMatchInlineSnapshot(`
    "./bad.tsv:2 error TZ_SIMILAR_BAD_PAIR
      This line has no tab, so it is not a pair.
      Write two texts with one tab between, and no tab inside of them.
    "
  `);
});

test('asks for a question, and for a number', async () => {
  expect((await run()).stderr).toContain('TZ_SIMILAR_NO_QUESTION');
  expect((await run('x', '--limit', 'many')).stderr).toContain('TZ_SIMILAR_BAD_LIMIT');
  expect((await run('--pairs', join(folder, 'missing.tsv'))).stderr).toContain('TZ_SIMILAR_NO_PAIRS');
});
