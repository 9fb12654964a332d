import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { promoteArgs } from './promote-args.ts';

interface Workflow {
  on: Record<string, unknown>;
  permissions: Record<string, string>;
  jobs: Record<string, { if?: string; permissions?: Record<string, string>; steps: Step[] }>;
}

interface Step {
  uses?: string;
  with?: Record<string, unknown>;
  run?: string;
  env?: Record<string, string>;
}

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const workflow = parse(read('.github/workflows/promote.yml')) as Workflow;
const { promote } = workflow.jobs;
const steps = promote?.steps ?? [];

test('only the label starts it, with no more rights than it needs', () => {
  expect(workflow.on).toEqual({ issues: { types: ['labeled'] } });
  expect(Object.keys(workflow.jobs)).toEqual(['promote']);
  expect(promote?.if).toBe("github.event.label.name == 'promote'");
  expect(workflow.permissions).toEqual({});
  expect(promote?.permissions).toEqual({ contents: 'write', 'pull-requests': 'write', issues: 'read' });
});

test('no expression stands in a script, and the environment takes nothing that a stranger writes', () => {
  for (const { run = '' } of steps) expect(run).not.toContain('${{');
  for (const { with: inputs = {} } of steps)
    expect(JSON.stringify(inputs)).not.toMatch(/github\.event\.(?!repository\.default_branch)/);
  const values = steps.flatMap(({ env }) => Object.values(env ?? {}));
  const expressions = values.map((value) => /^\$\{\{ (.+) \}\}$/.exec(value)?.[1]);
  expect(expressions).toEqual(['github.event.issue.number', 'github.token']);
});

test('the token is given to the last step alone, and git there asks for it', async () => {
  const given = steps.filter((step) => JSON.stringify(step).includes('github.token'));
  expect(given).toEqual([steps.at(-1)]);
  expect(steps[0]?.with).toMatchObject({ 'persist-credentials': false });
  const cwd = await mkdtemp(join(tmpdir(), 'tierzero-workflow-test-'));
  onTestFinished(() => rm(cwd, { recursive: true }));
  const isolated = {
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_SYSTEM: '/dev/null',
    GIT_TERMINAL_PROMPT: '0',
  };
  await execa('git', ['init', '-q'], { cwd, env: isolated });
  const setting = steps.find(({ run = '' }) => run.includes('git config'))?.run ?? '';
  await execa('bash', ['-e', '-c', setting], { cwd, env: isolated });
  expect(await readFile(join(cwd, '.git/config'), 'utf8')).not.toContain('only-in-the-test');
  const input = 'protocol=https\nhost=github.com\n\n';
  const env = { ...isolated, GITHUB_TOKEN: 'only-in-the-test' };
  const { stdout } = await execa('git', ['credential', 'fill'], { cwd, env, input });
  expect(stdout).toContain('username=x-access-token\npassword=only-in-the-test');
});

test('actions have a version', () => {
  const actions = steps.flatMap(({ uses }) => uses ?? []);
  expect(actions).toHaveLength(2);
  for (const action of actions) expect(action).toMatch(/^actions\/[\w-]+@v\d+$/);
});

test('its command and the options of it exist', () => {
  const { run = '' } = steps.find((step) => step.env?.ISSUE) ?? {};
  const [, name = '', rest = ''] = /^npm run (\w+) -- (.+)$/.exec(run.trim()) ?? [];
  expect(JSON.parse(read('package.json')).scripts[name]).toBe('node src/entry/command.mjs promote');
  const options = [...rest.matchAll(/(?<=--)[\w-]+/g)].map(([option]) => option);
  expect(options).toEqual(['from', 'input', 'pr']);
  for (const option of options) expect(promoteArgs).toHaveProperty(option);
});
