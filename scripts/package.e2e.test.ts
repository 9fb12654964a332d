import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
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

/** An answer about a product with versions: a package with a real bug that 1.3.6 fixed. */
const answer = `---
title: A section named after a prototype changes every object
kind: known-error
fixedIn: 1.3.6
---

## Problem

\`\`\`js repro="every object has an admin now"
import assert from 'node:assert';
import ini from 'ini';

ini.parse('[__proto__]\\nadmin = yes');
assert.equal({}.admin, undefined, 'every object has an admin now');
\`\`\`

## Workaround

\`\`\`js fix
import ini from 'ini';

const text = '[__proto__]\\nadmin = yes';
if (!text.includes('__proto__')) ini.parse(text);
({}).admin; // => undefined
\`\`\`

\`\`\`python skip="needs a database"
1
\`\`\`
`;

const product = `{
  product: {
    name: 'ini',
    versions: [
      { version: '1.3.5', alias: 'ini-1.3.5' },
      { version: '1.3.8', alias: 'ini-1.3.8' },
    ],
  },
};`;

/** Writes the answer, and names the product in the settings. */
function addProduct(): void {
  const settings = join(site, 'src/site.config.ts');
  writeFileSync(join(site, 'content/faq/prototype.md'), answer);
  writeFileSync(
    settings,
    readFileSync(settings, 'utf8').replace(/(sampleSettings.*= )\{\};/, `$1${product}`),
  );
}

test('a new site is made, checked, tested and built with the package alone', async () => {
  const again = await tierzero('init');
  expect(again.stderr).toContain('left as it is  src/site.config.ts');

  addProduct();
  const checked = await tierzero('check');
  expect([checked.exitCode, checked.stderr]).toEqual([0, '3 pages checked: 0 errors, 0 warnings.']);

  const tested = await tierzero('samples', '--json', 'report.json');
  expect([tested.exitCode, tested.stderr]).toEqual([0, expect.stringContaining('Coverage: 100 %')]);
  const { totals } = JSON.parse(readFileSync(join(site, 'report.json'), 'utf8'));
  expect(totals).toMatchObject({ passed: 3, reproduces: 2, skipped: 1, failed: 0 });

  const built = await tierzero('build');
  expect([built.exitCode, built.stderr]).toEqual([0, expect.stringContaining('Built dist/.')]);
  const home = readFileSync(join(site, 'dist/index.html'), 'utf8');
  expect(home).toContain('Our help');
  expect(existsSync(join(site, 'dist/faq/the-sum-is-not-exact/index.html'))).toBe(true);

  const found = await tierzero('search', '0.1 plus 0.2 is 0.30000000000000004', '--json');
  expect(JSON.parse(found.stdout).results[0].url).toBe('/faq/the-sum-is-not-exact/');
}, 240_000);

interface Report {
  samples: { file: string; line: number; outcome: string; ranAt: string; productVersions: string[] }[];
}

const readReport = () => JSON.parse(readFileSync(join(site, '.tierzero/samples.json'), 'utf8')) as Report;
const listResults = () =>
  readReport().samples.map(({ file, line, outcome, productVersions }) =>
    [file, line, outcome, ...productVersions].join(' '),
  );

test('a page says of each sample what ran it, on which versions of the product, and when', () => {
  const text = readFileSync(join(site, 'dist/faq/prototype/index.html'), 'utf8')
    .replace(/<(?:script|style|pre)[\s\S]*?<\/(?:script|style|pre)>|<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
  const [run] = readReport().samples;
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
  const end = `checked ${day.format(new Date(run?.ranAt ?? ''))}, Node ${process.versions.node}`;
  expect(text).toContain(`fails as stated on 1.3.5 ${end}`);
  expect(text).toContain(`passes on 1.3.5 and 1.3.8 ${end}`);
  expect(text).toContain('not run python needs a database');
  expect(text).toMatch(/Does it still happen\? Reproduced on 1\.3\.5 What/);
});

test('a run about one page or language, or with all of it cached, keeps the marks of the others', async () => {
  const before = listResults();
  await tierzero('samples', 'content/docs');
  expect(listResults()).toEqual(before);
  await tierzero('samples', '--lang', 'js', '--no-cache');
  expect(listResults()).toEqual(before);
  writeFileSync(join(site, '.tierzero/samples.json'), '{}');
  await tierzero('samples');
  expect(listResults()).toEqual(before);
}, 120_000);

test('an error of the package is told with its code, not with the line of a hook', async () => {
  const { exitCode, stderr } = await tierzero('biuld');
  expect([exitCode, stderr]).toEqual([2, expect.stringContaining('Did you mean `build`?')]);
});
