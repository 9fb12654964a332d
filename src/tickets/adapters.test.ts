import { glob, readFile } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { TierzeroError } from '../diagnostics/index.ts';
import { adapters } from './adapters.ts';
import { openExport } from './export/open-export.ts';
import { getAdapter } from './get-adapter.ts';
import { readTickets } from './read-tickets.ts';

const fixtures = join(import.meta.dirname, 'fixtures');
const files = await Array.fromAsync(
  glob('*/*.{json,jsonl,csv,mbox,eml}', { cwd: fixtures, exclude: ['**/*.tickets.json'] }),
);
const load = async (file: string) =>
  Array.fromAsync(
    readTickets(getAdapter(dirname(file)), await openExport(relative(process.cwd(), join(fixtures, file)))),
  );

test('every system has an export to read', () => {
  expect([...new Set(files.map(dirname))].sort()).toEqual(Object.keys(adapters).sort());
});

describe.for(files.sort())('%s', (file) => {
  test('what is private never enters a ticket', async () => {
    const text = await readFile(join(fixtures, file), 'utf8');
    expect(text).toMatch(/PRIVATE-MARKER|HIDDEN-MARKER/);
    expect(JSON.stringify(await load(file))).not.toMatch(/PRIVATE-MARKER|HIDDEN-MARKER/);
  });

  test('becomes these tickets', async () => {
    const expected = `${basename(file).replace(/\.\w+$/, '')}.tickets.json`;
    await expect(`${JSON.stringify(await load(file), null, 2)}\n`).toMatchFileSnapshot(
      join(fixtures, dirname(file), expected),
    );
  });
});

test.for(Object.keys(adapters))('%s: a record of another system is refused with its place', async (name) => {
  const read = async function* () {
    yield new TextEncoder().encode('{"hello":"world"}\n');
  };
  const results = Array.fromAsync(readTickets(getAdapter(name), { file: 'x.json', read }));
  const problem = await results.then(
    ([first]) => first && 'problem' in first && first.problem,
    (error) => error instanceof TierzeroError && error.diagnostic,
  );
  expect(problem).toMatchObject({ code: expect.stringMatching(/^TZ_TICKET_/), place: { file: 'x.json' } });
});
