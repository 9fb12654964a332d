import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadSchedule } from '../src/support/node/index.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tierzero-holidays-'));
});
afterAll(() => rm(folder, { recursive: true }));

const script = join(import.meta.dirname, 'holidays.ts');
/** A registry that never answers ends the run: it is not what is tested. */
const run = (...words: string[]) =>
  execa('node', [script, ...words], { cwd: folder, reject: false, timeout: 60_000 });
const berlin = ['--country', 'de', '--state', 'be', '--year', '2027'];

test('the holidays of Berlin are drafted once, by the library as it is published', async ({ annotate }) => {
  const { exitCode, stdout, stderr, timedOut } = await run(...berlin, '--dry-run');
  if (timedOut) {
    await annotate('The registry did not answer. The plan is tested with recorded holidays.');
    return;
  }
  if (stderr.includes('TZ_INSTALL_FAILED')) {
    await annotate('No registry: only the error was seen. The plan is tested with recorded holidays.');
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    return;
  }
  await annotate('Run with the library from the registry.');
  expect(stdout).toContain('\n  2027-03-08: ');
  expect(stdout).not.toContain('2027-11-01');
  const written = await run(...berlin);
  expect(written).toMatchObject({ exitCode: 0, stdout: '' });
  const file = join(folder, 'content/support/holidays-2027.yaml');
  expect(await readFile(file, 'utf8')).toBe(`${stdout}\n`);
  const { schedule, diagnostics } = await loadSchedule(join(folder, 'content'), folder, Date.now());
  expect(diagnostics).toEqual([]);
  expect(schedule?.days['2027-10-03']?.periods).toEqual([]);
  const elsewhere = await run('--country', 'DE', '--state', 'XX', '--year', '2027', '--dry-run');
  expect(elsewhere).toMatchObject({ exitCode: 2 });
  expect(elsewhere.stderr).toContain('TZ_HOLIDAYS_UNKNOWN_STATE');
});

test('what a team wrote is not overwritten', async () => {
  const file = join(folder, 'ours.yaml');
  await writeFile(file, 'ours\n');
  const { exitCode, stderr } = await run(...berlin, '--out', file);
  expect(exitCode).toBe(2);
  expect(stderr).toContain('TZ_HOLIDAYS_FILE_EXISTS');
  expect(await readFile(file, 'utf8')).toBe('ours\n');
});

test.each([
  ['a year', ['--country', 'DE', '--year', '27'], 'TZ_HOLIDAYS_BAD_YEAR'],
  ['a country', ['--country', 'Germany', '--year', '2027'], 'TZ_HOLIDAYS_UNKNOWN_COUNTRY'],
])('what is not %s is said before anything is installed', async (_what, words, code) => {
  const { exitCode, stderr } = await run(...words, '--dry-run');
  expect(exitCode).toBe(2);
  expect(stderr).toContain(code);
});
