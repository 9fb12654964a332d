import { glob, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { adapters } from './adapters.ts';
import { openExport } from './export/open-export.ts';
import { getAdapter } from './get-adapter.ts';
import { readTickets } from './read-tickets.ts';

const fixtures = join(import.meta.dirname, 'fixtures');
const files = await Array.fromAsync(
  glob('*/*.{json,jsonl,csv,mbox,eml}', { cwd: fixtures, exclude: ['**/*.tickets.json'] }),
);
const load = async (file: string) =>
  Array.fromAsync(readTickets(getAdapter(dirname(file)), await openExport(join(fixtures, file))));

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

test.for(Object.keys(adapters))(
  '%s: a record of another system is a problem with a name, not a ticket',
  async (name) => {
    const read = async function* () {
      yield new TextEncoder().encode('{"hello":"world"}\n');
    };
    const [result] = await Array.fromAsync(readTickets(getAdapter(name), { file: 'x.json', read }));
    expect(result).toMatchObject({ problem: { place: { file: 'x.json' } } });
  },
);
