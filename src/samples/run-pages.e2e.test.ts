import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import type { SamplesReport } from './report/report.ts';

const run = promisify(execFile);
const root = resolve(import.meta.dirname, '../..');
const fixtures = [
  'attributes.md',
  'broken.mdx',
  'groups.md',
  'javascript.md',
  'python.md',
  'repro.md',
  'shell.md',
  'types.md',
];
/** One language stands for those that are compiled: they differ in what they start, not in what becomes of it. */
const compiled = [
  ['c', '#include <stdio.h>', 'int main(void) { puts("a"); }'],
  ['c', 'int main(void) { return 3; }'],
  ['c fails="error"', 'int main(void) { return x; }'],
  ['c', 'int main(void) { return x; }'],
]
  .map(([info, ...lines]) => `\`\`\`${info}\n${lines.join('\n')}\n\`\`\`\n`)
  .join('\n');
const good =
  '# Good\n\n```js\n1 + 1; // => 2\n```\n\n```console\n$ echo a\na\n```\n\n```js skip="later"\n1\n```\n';

/** A project with some pages, and a Vitest configuration that runs them in Vitest's workers. */
function createProject(pages: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'tierzero-both-'));
  mkdirSync(join(folder, 'content'));
  for (const [name, text] of Object.entries(pages)) writeFileSync(join(folder, 'content', name), text);
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  const plugin = JSON.stringify(join(root, 'src/samples/vitest-plugin.ts'));
  writeFileSync(
    join(folder, 'vitest.config.ts'),
    `import { samples } from ${plugin};\nconst options = { json: 'vitest.json', junit: 'vitest.xml', cache: !!process.env.KEEP, coverage: 100 };\nexport default { plugins: [samples(options)] };\n`,
  );
  return folder;
}

/** Runs a project in one of both ways. Answers its exit code and what it wrote, without times. */
async function runProject(folder: string, name: 'command' | 'vitest', isKept = false) {
  const isCommand = name === 'command';
  const args = isCommand
    ? [
        join(root, 'scripts/samples.ts'),
        ...(isKept ? [] : ['--no-cache']),
        '--json',
        'command.json',
        '--junit',
        'command.xml',
      ]
    : [join(root, 'node_modules/vitest/vitest.mjs'), 'run'];
  const summary = join(folder, `${name}.md`);
  const env = {
    ...process.env,
    ...(isKept ? { KEEP: '1' } : {}),
    ...{ NO_COLOR: '1', FORCE_COLOR: undefined, VITEST: undefined, NODE_ENV: undefined },
    ...{ GITHUB_STEP_SUMMARY: summary, GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: folder },
  };
  const options = { cwd: folder, env, maxBuffer: 64 * 1024 * 1024 };
  const { code, text } = await run(process.execPath, args, options).then(
    ({ stdout, stderr }) => ({ code: 0, text: stdout + stderr }),
    (error: { code: number; stdout: string; stderr: string }) => ({
      code: error.code,
      text: error.stdout + error.stderr,
    }),
  );
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  const report = JSON.parse(read(`${name}.json`)) as SamplesReport;
  const samples = report.samples.map(({ ms: _, ranAt: __, ...sample }) => sample);
  return {
    code,
    report: { ...report, samples },
    junit: read(`${name}.xml`).replace(/ (?:time|timestamp)="[^"]*"/g, ''),
    // Vitest, where it runs, writes a section of its own above.
    summary: read(`${name}.md`).replace(/^[\s\S]*(?=## Samples)/, ''),
    annotations: text.match(/^::error.*$/gm)?.sort() ?? [],
  };
}

const plainText = (text: string) => text.replace(/\/tmp\/[\w./-]+|python\d+|\b\d{4,}\b/g, 'x');
const both = async (pages: Record<string, string>) => {
  const folder = createProject(pages);
  const command = await runProject(folder, 'command');
  const vitest = await runProject(folder, 'vitest');
  return { command, vitest };
};

test('the command and Vitest come to the same outcomes, and tell them in the same way', {
  timeout: 120_000,
}, async () => {
  const pages = fixtures.map((name) => [
    name,
    readFileSync(join(import.meta.dirname, 'fixtures/pages', name), 'utf8'),
  ]);
  const { command, vitest } = await both({
    ...Object.fromEntries(pages),
    'compiled.md': compiled,
    'good.md': good,
  });
  expect(command.report.samples.length).toBeGreaterThan(60);
  expect(JSON.parse(plainText(JSON.stringify(command.report)))).toEqual(
    JSON.parse(plainText(JSON.stringify(vitest.report))),
  );
  expect(plainText(command.junit)).toBe(plainText(vitest.junit));
  expect(command.annotations.length).toBeGreaterThan(20);
  expect(command.annotations.map(plainText)).toEqual(vitest.annotations.map(plainText));
  expect([command.code, vitest.code]).toEqual([1, 1]);
});

test('of a run that is wholly green, too', { timeout: 120_000 }, async () => {
  const { command, vitest } = await both({ 'good.md': good });
  expect(command).toEqual(vitest);
  expect(command).toMatchObject({ code: 0, annotations: [] });
  expect(command.summary).toContain('**2** passed');
});

test('what the command keeps, Vitest does not run again', { timeout: 120_000 }, async () => {
  const folder = createProject({ 'good.md': good });
  const before = await runProject(folder, 'command', true);
  const after = await runProject(folder, 'vitest', true);
  expect(before.report.samples.map(({ cached }) => cached)).toEqual([false, false, false]);
  expect(after.report.samples.map(({ cached }) => cached)).toEqual([true, true, true]);
});
