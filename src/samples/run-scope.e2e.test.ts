import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { findContainment } from './hosts/containment.ts';
import { planPage } from './plan-page.ts';
import { prepareScopes } from './prepare-scopes.ts';
import { runScope } from './run-scope.ts';
import { checkTypes } from './typecheck/check-types.ts';

const root = resolve(import.meta.dirname, '../..');
const folder = 'src/samples/fixtures/pages';
const pages = readdirSync(resolve(root, folder)).filter(
  (name) => /\.mdx?$/.test(name) && name !== 'hostile.md',
);

/** Each sample of a page as one line of text: where it stands, what became of it, and why. */
async function describePage(name: string): Promise<string> {
  const plan = planPage({
    file: `${folder}/${name}`,
    text: readFileSync(resolve(root, folder, name), 'utf8'),
  });
  const lines = plan.diagnostics.map(
    ({ code, message, place }) => `${place?.line}: ${code} at ${place?.line}:${place?.column}: ${message}`,
  );
  const settings = { root, outputLimit: 1024 * 1024 };
  const types = name === 'types.md' ? await checkTypes([plan], root) : undefined;
  for (const step of plan.scopes.flatMap(({ steps }) => steps)) step.typeProblems = types?.get(step.id) ?? [];
  await prepareScopes(plan, plan.scopes, settings);
  for (const scope of plan.scopes) {
    const judged = await runScope(plan, scope, settings);
    for (const step of scope.steps) {
      const verdict = judged.get(step)?.verdict;
      if (!verdict || step.setup) continue;
      const { expected, actual } = verdict.difference ?? {};
      const difference = verdict.difference ? ` | expected ${expected} | actual ${actual}` : '';
      const why = verdict.message
        ? ` at ${verdict.line}:${verdict.column}: ${verdict.message}${difference}`
        : '';
      lines.push(
        `${step.line}: ${step.name.replace(/ \(line.*/, '')}: ${verdict.outcome}${why.replace(/\n/g, ' ⏎ ')}`,
      );
    }
  }
  return `${lines.sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10)).join('\n')}\n`;
}

test.each(pages)('the samples of %s become what they should', { timeout: 30_000 }, async (name) => {
  await expect(await describePage(name)).toMatchFileSnapshot(`fixtures/pages/${name}.outcomes.txt`);
});

test('a sample that tries to get out is stopped and named, and the run goes on', {
  timeout: 90_000,
}, async () => {
  const outcomes = await describePage('hostile.md');
  if (findContainment() === 'bubblewrap')
    await expect(outcomes).toMatchFileSnapshot('fixtures/pages/hostile.md.outcomes.txt');
  for (const name of [
    'forks without end',
    'takes all memory',
    'takes all memory in JavaScript',
    'fills the disk',
  ])
    expect(outcomes).toMatch(new RegExp(`${name}: failed at .*Stopped: `));
  expect(outcomes).toContain('the run goes on: passed');
});
