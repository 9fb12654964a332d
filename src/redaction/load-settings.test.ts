import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findPrivate, loadRedactionSettings, redact } from './index.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tierzero-redaction-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function load(text: string) {
  await writeFile(join(folder, 'redaction.yaml'), text);
  return loadRedactionSettings(folder, folder);
}

test('nothing is set where there is no file, or an empty one', async () => {
  expect(await loadRedactionSettings(join(folder, 'none'), folder)).toEqual({});
  expect(await load('')).toEqual({});
});

test('ids of tenants, hosts, companies and what may stay count in tickets and at the gate', async () => {
  const settings = await load(`tenants: ['[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}']
internalHosts: [corp.northwind.io]
companies: [Northwind]
keep: [help@northwind.io]
`);
  const text =
    'Northwind has 123e4567-e89b-12d3-a456-426614174000 on db.corp.northwind.io, ask help@northwind.io';
  expect((await redact(text, settings)).text).toBe(
    '<company-1> has <tenant-1> on <host-1>, ask help@northwind.io',
  );
  expect(await findPrivate(text, { ...settings, guesses: true })).toHaveLength(3);
});

test.each([
  ['tenats: [a]', '`tenats` is no setting; did you mean `tenants`'],
  ['tenants: a', '`tenants` is not a list of words'],
  ['keep: [1]', '`keep` is not a list of words'],
  ['- a', 'the file holds no keys'],
])('says what is wrong with %s', async (text, message) => {
  await expect(load(text)).rejects.toThrow(message);
});

test('names the line of what is no YAML, and the pattern that is none', async () => {
  await expect(load('keep: [a]\ntenants: [a\n')).rejects.toMatchObject({
    diagnostic: { code: 'TZ_REDACTION_BAD_SETTINGS', place: { file: 'redaction.yaml' } },
  });
  await expect(load("tenants: ['acct_[']")).rejects.toThrow('The pattern `acct_[` of tenant ids');
});
