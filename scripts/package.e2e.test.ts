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

/** An answer whose error is written nowhere: the sample puts its words together. */
const unwritten = `---
title: The widget ends at once
kind: fault
---

## Problem

It starts, and is gone.

\`\`\`js repro="RangeError: widget"
const parts = ['ekat', 'evig', 'tonnac', 'tekcos'].map((part) => [...part].reverse().join(''));
throw new RangeError('widget 77 cannot ' + parts.join(' ') + ' at /var/run/' + parts[3] + '.sock:9');
\`\`\`

## Fix

Wait for it.

\`\`\`js fix
await Promise.resolve();
\`\`\`
`;

/** Pages that say much the same, so that a page is not found for want of another. */
const others = ['the guide', 'start here', 'the settings', 'move on'];

/** Writes the answers and the other pages, and names the product in the settings. */
function addContent(): void {
  const settings = join(site, 'src/site.config.ts');
  writeFileSync(join(site, 'content/faq/prototype.md'), answer);
  writeFileSync(join(site, 'content/faq/widget.md'), unwritten);
  for (const [number, title] of others.entries())
    writeFileSync(
      join(site, `content/docs/page-${number}.md`),
      `# ${title}\n\nA widget cannot do this at once.\n`,
    );
  writeFileSync(
    settings,
    readFileSync(settings, 'utf8').replace(/(sampleSettings.*= )\{\};/, `$1${product}`),
  );
}

test('a new site is made, checked, tested and built with the package alone', async () => {
  const again = await tierzero('init');
  expect(again.stderr).toContain('left as it is  src/site.config.ts');

  addContent();
  const checked = await tierzero('check');
  expect([checked.exitCode, checked.stderr]).toEqual([0, '8 pages checked: 0 errors, 0 warnings.']);

  const tested = await tierzero('samples', '--json', 'report.json');
  expect([tested.exitCode, tested.stderr]).toEqual([0, expect.stringContaining('Coverage: 100 %')]);
  const { totals } = JSON.parse(readFileSync(join(site, 'report.json'), 'utf8'));
  expect(totals).toMatchObject({ passed: 4, reproduces: 3, skipped: 1, failed: 0 });

  const built = await tierzero('build');
  expect([built.exitCode, built.stderr]).toEqual([0, expect.stringContaining('Built dist/.')]);
  const home = readFileSync(join(site, 'dist/index.html'), 'utf8');
  expect(home).toContain('Our help');
  expect(existsSync(join(site, 'dist/faq/the-sum-is-not-exact/index.html'))).toBe(true);

  const found = await tierzero('search', '0.1 plus 0.2 is 0.30000000000000004', '--json');
  expect(JSON.parse(found.stdout).results[0].url).toBe('/faq/the-sum-is-not-exact/');
}, 240_000);

interface Report {
  samples: {
    file: string;
    line: number;
    outcome: string;
    ranAt: string;
    productVersions: string[];
    error?: string;
  }[];
}

const readReport = () => JSON.parse(readFileSync(join(site, '.tierzero/samples.json'), 'utf8')) as Report;
const listResults = () =>
  readReport().samples.map(({ file, line, outcome, productVersions }) =>
    [file, line, outcome, ...productVersions].join(' '),
  );

test('what a repro really printed leads a pasted log to its page, though nobody wrote the error down', async () => {
  const errors = readReport().samples.flatMap(({ file, error }) => (file.includes('widget') ? [error] : []));
  expect(errors.join()).toContain('widget 77 cannot take give cannot socket at /var/run/socket.sock:9');
  expect(unwritten).not.toContain('take give');
  const log = [
    '2026-11-02T10:00:00Z [worker-9] ERROR RangeError: widget 4120 cannot take give cannot socket at C:\\acme\\socket.sock:31',
    '    at start (/srv/acme/node_modules/widget/lib/start.js:9:1)',
    '2026-11-02T10:00:01Z INFO shutting down',
  ].join('\n');
  const { class: kind, verdict, results } = JSON.parse((await tierzero('search', log, '--json')).stdout);
  expect([kind, verdict, results[0]?.url]).toEqual(['error', 'answer', '/faq/widget/']);
});

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
