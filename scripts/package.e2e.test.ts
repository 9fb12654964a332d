import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { execa } from 'execa';
import { beforeAll, expect, test } from 'vitest';

const site = mkdtempSync(join(tmpdir(), 'adopter-'));
const own = resolve('.');
const tierzero = (...words: string[]) =>
  execa('node', ['node_modules/tierzero/src/entry/command.mjs', ...words], {
    cwd: site,
    env: { NO_COLOR: '1', ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: '' },
    reject: false,
  });

/** Puts the packed package where npm would, beside the packages of this repository: no network is asked. */
beforeAll(async () => {
  const { stdout } = await execa('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', site]);
  const [{ filename }] = JSON.parse(stdout) as [{ filename: string }];
  const modules = join(site, 'node_modules');
  mkdirSync(join(modules, 'tierzero'), { recursive: true });
  await execa('tar', ['xzf', join(site, filename), '--strip-components=1', '-C', join(modules, 'tierzero')]);
  for (const name of readdirSync('node_modules')) {
    if (name !== 'tierzero' && !name.startsWith('.'))
      symlinkSync(join(own, 'node_modules', name), join(modules, name));
  }
  await tierzero('init');
});

test('a new site is made, checked, tested and built with the package alone', async () => {
  const again = await tierzero('init');
  expect(again.stderr).toContain('left as it is  src/site.config.ts');

  const checked = await tierzero('check');
  expect([checked.exitCode, checked.stderr]).toEqual([0, '2 pages checked: 0 errors, 0 warnings.']);

  const tested = await tierzero('samples', '--json', 'report.json');
  expect([tested.exitCode, tested.stderr]).toEqual([0, expect.stringContaining('3 passed')]);
  const { totals } = JSON.parse(readFileSync(join(site, 'report.json'), 'utf8'));
  expect(totals).toMatchObject({ passed: 2, reproduces: 1, failed: 0 });

  const built = await tierzero('build');
  expect([built.exitCode, built.stderr]).toEqual([0, expect.stringContaining('Built dist/.')]);
  const home = readFileSync(join(site, 'dist/index.html'), 'utf8');
  expect(home).toContain('Our help');
  expect(existsSync(join(site, 'dist/faq/the-sum-is-not-exact/index.html'))).toBe(true);

  const found = await tierzero('search', '0.1 plus 0.2 is 0.30000000000000004', '--json');
  expect(JSON.parse(found.stdout).results[0].url).toBe('/faq/the-sum-is-not-exact/');
}, 240_000);

test('an error of the package is told with its code, not with the line of a hook', async () => {
  const { exitCode, stderr } = await tierzero('biuld');
  expect([exitCode, stderr]).toEqual([2, expect.stringContaining('Did you mean `build`?')]);
});
