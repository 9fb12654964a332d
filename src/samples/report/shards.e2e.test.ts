import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { SamplesReport } from './report.ts';

const run = promisify(execFile);
const root = resolve(import.meta.dirname, '../../..');

interface Job {
  needs?: string;
  strategy?: { matrix: { part: number[] } };
  steps: { run?: string; uses?: string; with?: Record<string, unknown> }[];
}

const { jobs } = parse(readFileSync(join(root, '.github/workflows/samples.yml'), 'utf8')) as {
  jobs: Record<'share' | 'whole', Job>;
};
const parts = jobs.share.strategy?.matrix.part ?? [];
const fill = (text: string, part: number) =>
  text.replace(/\$\{\{ (.*?) \}\}/g, (whole, name: string) => {
    if (name === 'matrix.part') return String(part);
    return name === 'strategy.job-total' ? String(parts.length) : whole;
  });
const commandsOf = ({ steps }: Job) =>
  steps.flatMap((step) => (step.run && step.run !== 'npm ci' ? [step.run] : []));
/** The files that a job keeps. */
const uploadsOf = ({ steps }: Job) =>
  steps
    .filter(({ uses }) => uses?.startsWith('actions/upload-artifact@'))
    .flatMap((step) =>
      String(step.with?.path)
        .trim()
        .split(/\s*\n\s*/),
    );

const sample = (sum: string) => `# A\n\n\`\`\`js\n${sum} // => 2\n\`\`\`\n`;

/** A project of seven pages, one of them wrong, whose `npm run samples` is ours. */
function createProject(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tierzero-shards-'));
  mkdirSync(join(folder, 'content'));
  for (let page = 1; page <= 6; page++) writeFileSync(join(folder, `content/p${page}.md`), sample('1 + 1'));
  writeFileSync(join(folder, 'content/wrong.md'), sample('1 + 2'));
  const scripts = { samples: `"${process.execPath}" "${join(root, 'scripts/samples.ts')}"` };
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ scripts }));
  return folder;
}

/** Runs a command of the workflow as a machine of GitHub would. */
async function runCommand(cwd: string, command: string) {
  const summary = join(cwd, 'summary.md');
  writeFileSync(summary, '');
  const outer = {
    ...process.env,
    VITEST: undefined,
    NODE_ENV: undefined,
    NO_COLOR: '1',
    FORCE_COLOR: undefined,
  };
  const env = { ...outer, CI: 'true', GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: summary };
  const ended = await run('bash', ['-ec', command], { cwd, env }).then(
    ({ stdout, stderr }) => ({ code: 0, text: stdout + stderr }),
    ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({
      code,
      text: stdout + stderr,
    }),
  );
  return { ...ended, summary: readFileSync(summary, 'utf8') };
}

const readReport = (folder: string, name: string) =>
  JSON.parse(readFileSync(join(folder, name), 'utf8')) as SamplesReport;

let folder: string;
let shares: Awaited<ReturnType<typeof runCommand>>[];

beforeAll(async () => {
  folder = createProject();
  shares = [];
  for (const part of parts)
    for (const command of commandsOf(jobs.share)) shares.push(await runCommand(folder, fill(command, part)));
});

test('each machine runs its share, annotates the line of the page and fails where one of its samples does', () => {
  expect(parts.length).toBeGreaterThan(1);
  expect(shares.map(({ code }) => code).sort()).toEqual([...parts.slice(1).map(() => 0), 1]);
  const failed = shares.find(({ code }) => code === 1);
  expect(failed?.text).toMatch(/^::error file=\S*content\/wrong\.md,.*line=4,/m);
  expect(failed?.summary).toContain('| content/wrong.md:3 | failed |');
  expect(failed?.summary).not.toContain('Vitest Test Report');
  for (const part of parts)
    for (const file of uploadsOf(jobs.share)) expect(existsSync(join(folder, fill(file, part)))).toBe(true);
});

test('the reports become one, in JSON, JUnit and the summary of the job, and fail as a whole', async () => {
  const [command = ''] = commandsOf(jobs.whole);
  const whole = await runCommand(folder, command);
  expect(whole.code).toBe(1);
  expect(whole.text).toContain('content/wrong.md:3 failed');
  expect(whole.summary).toContain('**7** samples · **6** passed · **1** failed');
  expect(readReport(folder, 'samples.json').samples.map(({ file }) => file)).toEqual([
    ...[1, 2, 3, 4, 5, 6].map((page) => `content/p${page}.md`),
    'content/wrong.md',
  ]);
  expect(readFileSync(join(folder, 'samples.xml'), 'utf8')).toContain('tests="7" failures="1"');
  for (const file of uploadsOf(jobs.whole)) expect(existsSync(join(folder, file))).toBe(true);
});

test('what one machine has cached does not move pages from one share to another', async () => {
  writeFileSync(join(folder, 'content/wrong.md'), sample('4 - 2'));
  for (const part of parts)
    for (const command of commandsOf(jobs.share))
      expect(await runCommand(folder, fill(command, part))).toMatchObject({ code: 0 });
  const [command = ''] = commandsOf(jobs.whole);
  expect(await runCommand(folder, command)).toMatchObject({ code: 0 });
  const { totals, samples } = readReport(folder, 'samples.json');
  expect(totals).toMatchObject({ samples: 7, passed: 7 });
  expect(samples.filter(({ cached }) => cached)).toHaveLength(6);
});
