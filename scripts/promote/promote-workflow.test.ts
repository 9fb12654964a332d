import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { promoteArgs } from './promote-args.ts';

interface Workflow {
  on: Record<string, unknown>;
  permissions: Record<string, string>;
  jobs: Record<string, { if?: string; permissions?: Record<string, string>; steps: Step[] }>;
}

interface Step {
  uses?: string;
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
  const values = steps.flatMap(({ env }) => Object.values(env ?? {}));
  const expressions = values.map((value) => /^\$\{\{ (.+) \}\}$/.exec(value)?.[1]);
  expect(expressions).toEqual(['github.event.issue.number', 'github.token']);
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
