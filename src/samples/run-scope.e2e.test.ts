import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test, vi } from 'vitest';
import { describeOutcomes } from './fixtures/describe-outcomes.ts';
import { passedVariables } from './hosts/passed-variables.ts';
import { planPage } from './plan-page.ts';
import { prepareScopes } from './prepare-scopes.ts';
import { checkTypes } from './typecheck/check-types.ts';

const root = resolve(import.meta.dirname, '../..');
const folder = 'src/samples/fixtures/pages';
const pages = readdirSync(resolve(root, folder)).filter(
  (name) => /\.mdx?$/.test(name) && name !== 'hostile.md',
);

async function describePage(name: string): Promise<string> {
  const plan = planPage({
    file: `${folder}/${name}`,
    text: readFileSync(resolve(root, folder, name), 'utf8'),
  });
  const settings = { root, outputLimit: 1024 * 1024 };
  const types = name === 'types.md' ? await checkTypes([plan], root) : undefined;
  for (const step of plan.scopes.flatMap(({ steps }) => steps)) step.typeProblems = types?.get(step.id) ?? [];
  await prepareScopes(plan, plan.scopes, settings);
  return describeOutcomes(plan, settings);
}

test.each(pages)('the samples of %s become what they should', { timeout: 30_000 }, async (name) => {
  // These print the names of all that they see, and what the machine passes on is not the same on all.
  if (['javascript.md', 'python.md'].includes(name))
    for (const variable of passedVariables) vi.stubEnv(variable, undefined);
  await expect(await describePage(name)).toMatchFileSnapshot(`fixtures/pages/${name}.outcomes.txt`);
});
