import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { loadSchedule } from '../src/support/node/index.ts';
import { runHere } from './command/testing/run-here.ts';
import { serveNothing, serveRegistry, type TestRegistry } from './holidays/testing/serve-registry.ts';
import { command } from './holidays.ts';

const script = join(import.meta.dirname, 'holidays.ts');
const library = join(import.meta.dirname, 'holidays/fixtures/date-holidays');
const berlin = ['--country', 'de', '--state', 'be', '--year', '2027'];

let folder = '';
let registry: TestRegistry;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tierzero-holidays-'));
  registry = await serveRegistry(library, await mkdtemp(join(folder, 'registry-')));
});
afterAll(async () => {
  await registry.close();
  await rm(folder, { recursive: true });
});

/** With these npm knows that registry alone, and has no cache of the machine. */
const settingsOfNpm = (origin = registry.origin) => ({
  npm_config_registry: origin,
  npm_config_cache: join(folder, 'cache'),
  npm_config_fetch_retries: '0',
});
/** Runs the command in a folder. */
const run = (words: string[], { cwd = folder, origin = registry.origin, ...env } = {}) =>
  execa('node', [script, ...words], { cwd, reject: false, env: { ...settingsOfNpm(origin), ...env } });
async function runInProcess(words: string[]) {
  for (const [name, value] of Object.entries(settingsOfNpm())) vi.stubEnv(name, value);
  return runHere(command, words, folder);
}
const runElsewhere = async (origin: string, env = {}) =>
  run(berlin, { cwd: await mkdtemp(join(folder, 'empty-')), origin, ...env });

test('the holidays of Berlin are drafted, by a library that npm installs once', async () => {
  const draft = await run([...berlin, '--dry-run']);
  expect(draft.stderr).toBe('Installing date-holidays@3.37.0 into .tierzero/holidays, once.');
  expect(draft.stdout).toContain("\n  2027-03-08: International Women's Day\n");
  expect(draft.stdout).not.toContain('Valentine');
  const { length } = registry.asked;
  const written = await run(berlin);
  expect(written).toMatchObject({ exitCode: 0, stdout: '' });
  expect(written.stderr).toMatch(/^Wrote content\/support\/holidays-2027\.yaml\./);
  expect(registry.asked).toHaveLength(length);
  expect(registry.asked).toContain('/package.tgz');
  const file = join(folder, 'content/support/holidays-2027.yaml');
  expect(await readFile(file, 'utf8')).toBe(`${draft.stdout}\n`);
  const { schedule, diagnostics } = await loadSchedule(join(folder, 'content'), folder, Date.now());
  expect(diagnostics).toEqual([]);
  expect(Object.keys(schedule?.days ?? {})).toHaveLength(5);
  expect(schedule?.days['2027-10-03']).toEqual({ periods: [], name: 'National Holiday' });
});

test.each([
  ['a country', ['--country', 'XX', '--year', '2027'], 'TZ_HOLIDAYS_UNKNOWN_COUNTRY', 'XX'],
  ['a part', [...berlin, '--state', 'XX'], 'TZ_HOLIDAYS_UNKNOWN_STATE', 'BE (Berlin), BY (Bayern)'],
  ['a year', [...berlin, '--year', '2050'], 'TZ_HOLIDAYS_NONE', '2050'],
])('%s that the library does not know is said', async (_what, words, code, said) => {
  const { exitCode, stdout, stderr } = await runInProcess([...words, '--dry-run']);
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
  expect(stderr).toContain(code);
  expect(stderr).toContain(said);
});

test('a registry without the library, and one that never answers, end the command with what npm says', async () => {
  const [empty, silent] = await Promise.all([serveNothing('not found'), serveNothing('none')]);
  const runs = await Promise.all([
    runElsewhere(empty.origin),
    runElsewhere(silent.origin, { npm_config_fetch_timeout: '1000' }),
  ]);
  await Promise.all([empty.close(), silent.close()]);
  for (const { exitCode, stdout, stderr } of runs) {
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toContain('TZ_INSTALL_FAILED');
    expect(stderr).toContain('npm says: ');
  }
  expect(silent.asked.length).toBeGreaterThan(0);
});

test('what a team wrote is not overwritten', async () => {
  const file = join(folder, 'ours.yaml');
  await writeFile(file, 'ours\n');
  const { exitCode, stderr } = await runInProcess([...berlin, '--out', file]);
  expect(exitCode).toBe(2);
  expect(stderr).toContain('TZ_HOLIDAYS_FILE_EXISTS');
  expect(await readFile(file, 'utf8')).toBe('ours\n');
});

test.each([
  ['a year', ['--country', 'DE', '--year', '27'], 'TZ_HOLIDAYS_BAD_YEAR'],
  ['a country', ['--country', 'Germany', '--year', '2027'], 'TZ_HOLIDAYS_UNKNOWN_COUNTRY'],
])('what is not %s is said before anything is installed', async (_what, words, code) => {
  const { length } = registry.asked;
  const { exitCode, stderr } = await runInProcess([...words, '--dry-run']);
  expect(exitCode).toBe(2);
  expect(stderr).toContain(code);
  expect(registry.asked).toHaveLength(length);
});
