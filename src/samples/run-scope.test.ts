import { expect, onTestFinished, test, vi } from 'vitest';
import { findEvaluator } from './evaluators/index.ts';
import { describeOutcomes } from './fixtures/describe-outcomes.ts';
import { planPage } from './plan-page.ts';

test('a defect of the tester fails the sample that met it, and the others run', async () => {
  const evaluator = findEvaluator('json');
  if (!evaluator) throw new Error('JSON has no evaluator.');
  const broken = vi.spyOn(evaluator, 'evaluate').mockRejectedValue(new RangeError('no such line'));
  onTestFinished(() => broken.mockRestore());
  const text = '```json\n{}\n```\n\n```json skip="later"\n{}\n```\n\n```bash\ntrue\n```\n';
  const outcomes = await describeOutcomes(planPage({ file: 'a.md', text }), {
    root: process.cwd(),
    outputLimit: 1024,
  });
  const [failed, skipped, passed] = outcomes.split('\n');
  expect(failed).toMatch(
    /^1: json 1: failed at 1:1: TZ_INTERNAL: The tester failed on this sample.* ⏎ RangeError: no such line ⏎ {5}at /,
  );
  expect(skipped).toMatch(/^5: json 2: skipped/);
  expect(passed).toBe('9: bash 1: passed');
});

test('what a sample is given of the environment is not there for the next', async () => {
  vi.stubEnv('A_TOKEN', 'hush');
  onTestFinished(() => void vi.unstubAllEnvs());
  const text = [
    '```bash env="A_TOKEN"\ntest $A_TOKEN = hush\n```\n',
    "```js\nimport { readdirSync, readFileSync } from 'node:fs';",
    "const left = readdirSync('../meta').map((name) => readFileSync('../meta/' + name, 'utf8'));",
    "left.join().includes('hush'); // => false\n```",
  ].join('\n');
  const outcomes = await describeOutcomes(planPage({ file: 'a.md', text }), {
    root: process.cwd(),
    outputLimit: 1024,
  });
  expect(outcomes).toBe('1: bash 1: passed\n5: js 1: passed\n');
});
