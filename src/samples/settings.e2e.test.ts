import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import type { SamplesReport } from './report/report.ts';

const run = promisify(execFile);
const script = resolve(import.meta.dirname, '../../scripts/samples.ts');

const settings = (coverage: number) => `export const sampleSettings = {
  coverage: ${coverage},
  languages: [
    {
      name: 'awk',
      aliases: ['gawk'],
      command: ['sh', '-c', 'awk -f "$0" /dev/null', '{file}'],
      extension: 'awk',
      versionArgs: ['-c', 'echo 1.0'],
    },
    { name: 'klingon', command: ['no-such-klingon', '{file}'], extension: 'kl', needs: 'Install klingon.' },
  ],
};
`;

const fence = (info: string, ...lines: string[]) => [`\`\`\`${info}`, ...lines, '```', ''].join('\n');
const page = [
  fence('gawk', 'BEGIN { print "one" }') + fence('output', 'one'),
  fence('klingon', 'qapla'),
  fence('console timeout=1s', ...Array.from({ length: 12 }, () => '$ sleep 0.1')),
  fence('console timeout=300ms', '$ echo a', 'a', '$ sleep 30', '$ echo b', 'b'),
].join('\n');

/** Runs `npm run samples` in a project with these settings. */
async function runProject(coverage: number, text: string, ...args: string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'tierzero-settings-'));
  for (const name of ['content', 'src']) mkdirSync(join(folder, name));
  writeFileSync(join(folder, 'src/site.config.ts'), settings(coverage));
  writeFileSync(join(folder, 'content/a.md'), text);
  const outer = { ...process.env, VITEST: undefined, NODE_ENV: undefined, FORCE_COLOR: undefined };
  const ended = await run(process.execPath, [script, '--json', 'r.json', ...args], {
    cwd: folder,
    env: { ...outer, NO_COLOR: '1' },
  }).then(
    ({ stderr }) => ({ code: 0, stderr }),
    ({ code, stderr }: { code: number; stderr: string }) => ({ code, stderr }),
  );
  const { samples } = JSON.parse(readFileSync(join(folder, 'r.json'), 'utf8')) as SamplesReport;
  return {
    ...ended,
    outcomes: samples.map(({ lang, outcome, message = '' }) => `${lang} ${outcome} ${message}`.trim()),
  };
}

test('a language of the settings runs, a missing one fails, and each command of a transcript has its own time', async () => {
  const { code, stderr, outcomes } = await runProject(70, page);
  expect(code).toBe(1);
  expect(outcomes).toEqual([
    'awk passed',
    'klingon unavailable Nothing here runs klingon. Install klingon.',
    'console passed',
    'console failed content/a.md:30:1 Stopped: it had not ended after 0.3 s.',
  ]);
  expect(stderr).toContain('klingon   0 tested, 1 untested');
  expect(stderr).not.toContain('TZ_SAMPLES_COVERAGE');
});

test('a missing language can be allowed; the coverage of the settings must be reached all the same', async () => {
  const own = page.slice(0, page.indexOf('```console'));
  const allowed = await runProject(50, own, '--allow-missing');
  expect([allowed.code, allowed.outcomes[1]]).toEqual([0, expect.stringContaining('unavailable')]);
  const short = await runProject(60, own, '--allow-missing');
  expect(short.code).toBe(1);
  expect(short.stderr).toContain(
    'TZ_SAMPLES_COVERAGE: 50 % of the runnable fences are tested, 60 % must be.',
  );
});
