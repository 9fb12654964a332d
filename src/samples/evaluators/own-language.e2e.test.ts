import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { planPage } from '../plan-page.ts';
import { runScope } from '../run-scope.ts';
import { addEvaluator } from './index.ts';

const root = resolve(import.meta.dirname, '../../..');

test('a team adds a language by a command line and an extension', async () => {
  addEvaluator({
    name: 'awk',
    aliases: ['gawk'],
    command: ['sh', '-c', 'awk -f "$0" /dev/null', '{file}'],
    extension: 'awk',
    versionArgs: ['-c', 'echo 1.0'],
  });
  const text = [
    '```awk group="a"\nBEGIN { print "one" }\n```\n',
    '```output\none\n```\n',
    '```gawk group="a"\nBEGIN { print "two" }\n```\n',
    '```output\ntwo\n```\n',
    '```awk fails="/awk: /"\nBEGIN {\n```\n',
    '```awk\nBEGIN { exit 3 }\n```\n',
  ].join('\n');
  const plan = planPage({ file: 'a.md', text });
  const outcomes: string[] = [];
  for (const scope of plan.scopes)
    for (const { verdict } of (await runScope(plan, scope, { root, outputLimit: 1e6 })).values())
      outcomes.push([verdict.outcome, verdict.message].filter(Boolean).join(': '));
  expect(outcomes).toEqual(['passed', 'passed', 'passed', 'failed: It ended with exit status 3.']);
});
