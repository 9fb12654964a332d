import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runHere } from './command/testing/run-here.ts';
import { command } from './redact.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tierzero-redact-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function run(lines: string, ...flags: string[]) {
  const file = join(folder, 'in.jsonl');
  await writeFile(file, lines);
  const { exitCode, stdout, stderr } = await runHere(command, ['--input', file, ...flags]);
  return { code: exitCode, stdout, stderr: stderr.replaceAll(folder, '.') };
}

test('answers each line with its id, its text and its spans', async () => {
  const { code, stdout, stderr } = await run(
    '{"id":7,"text":"Ask jo@northwind.io"}\n\n{"id":"b","text":"Ask Rose","people":["Rose"]}\n',
    '--json',
  );
  expect(stdout).toBe(
    '{"id":7,"text":"Ask <email-1>","spans":[{"type":"email","start":4,"end":19}]}\n' +
      '{"id":"b","text":"Ask <person-1>","spans":[{"type":"person","start":4,"end":8}]}\n',
  );
  expect({ code, stderr }).toEqual({ code: 0, stderr: '2 lines read, masked: 1 email, 1 person.\n' });
});

test('takes people and companies for all lines', async () => {
  const { stdout } = await run(
    '{"id":1,"text":"Anna of Northwind"}',
    '--people',
    'Anna Kowalska',
    '--companies',
    'Northwind GmbH',
  );
  expect(stdout).toBe('<person-1> of <company-1>\n');
});

test('names the line that it cannot read, and never shows it', async () => {
  const { code, stderr } = await run('{"id":1,"text":"ok"}\n{"id":2,"text":"password: hunter2\n');
  expect(code).toBe(2);
  expect(stderr).toMatchInlineSnapshot(`
    "./in.jsonl:2 error TZ_REDACTION_BAD_LINE
      This line cannot be masked: it is not JSON.
      Each line is an object such as {"id":"1","text":"..."}, with "people" and "companies" as lists of names.
    "
  `);
  expect((await run('{"id":1}')).stderr).toContain('it has no "text"');
});

test('says when there is nothing to read', async () => {
  expect((await runHere(command, [])).exitCode).toBe(2);
  expect((await runHere(command, ['--input', join(folder, 'missing.jsonl')])).exitCode).toBe(2);
});
