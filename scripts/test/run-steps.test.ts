import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { getPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { runSteps } from './run-steps.ts';

test('light neighbours run at once, what they print stays together, and a failure is counted', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tierzero-steps-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  // Each of the two waits until the other has begun.
  const script = join(folder, 'meet.mjs');
  writeFileSync(
    script,
    `import { existsSync, writeFileSync } from 'node:fs';
    const [own, other, code] = process.argv.slice(2);
    console.log(own, 'begins');
    writeFileSync(import.meta.dirname + '/' + own, '');
    while (!existsSync(import.meta.dirname + '/' + other)) await new Promise((next) => setTimeout(next, 10));
    console.error(own, 'ends');
    process.exitCode = Number(code);`,
  );
  const step = (name: string, other: string, code: number) => ({
    ...{ name, what: 'meets', light: true },
    args: [script, name, other, String(code)],
  });
  const printed: string[] = [];
  const results = await runSteps([step('a', 'b', 0), step('b', 'a', 3)], (text) => printed.push(text));
  expect(printed.sort()).toEqual(['\n── a: meets\na begins\na ends\n', '\n── b: meets\nb begins\nb ends\n']);
  expect(results).toMatchObject([
    { name: 'a', ok: true, passed: 1, failed: 0 },
    { name: 'b', ok: false, passed: 0, failed: 1 },
  ]);
});

test('a light step begins when the one that it comes after has ended, even badly', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tierzero-steps-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const written = join(folder, 'written');
  const run = (name: string, code: string) => ({ name, what: 'waits', light: true, args: ['-e', code] });
  const write = `setTimeout(() => { require('node:fs').writeFileSync(${JSON.stringify(written)}, ''); process.exitCode = 1; }, 300)`;
  const read = `require('node:fs').readFileSync(${JSON.stringify(written)})`;
  const results = await runSteps(
    [run('writes', write), { ...run('reads', read), after: 'writes' }, run('else', '')],
    () => {},
  );
  expect(results.map(({ name, ok }) => [name, ok])).toEqual([
    ['writes', false],
    ['reads', true],
    ['else', true],
  ]);
});

test('steps that nobody waits for leave the processor to the others, and to nobody where none is awaited', async () => {
  const priority = `process.exitCode = require('node:os').getPriority() > ${getPriority()} ? 1 : 0`;
  const run = (name: string, more = {}) => ({
    name,
    what: 'runs',
    light: true,
    args: ['-e', `setTimeout(() => { ${priority} }, 100)`],
    ...more,
  });
  const measure = async (...steps: Parameters<typeof runSteps>[0]) =>
    (await runSteps(steps, () => {})).filter(({ ok }) => !ok).map(({ name }) => name);
  expect(await measure(run('first'), run('beside'), run('second', { after: 'first' }))).toEqual(['beside']);
  expect(await measure(run('alone'), run('beside'))).toEqual([]);
});

test('what a step is told by its environment, others are not', async () => {
  const fail = (when: string) => `process.exitCode = process.env.TOLD ${when} 'this' ? 1 : 0`;
  const run = (name: string, code: string) => ({ name, what: 'listens', light: true, args: ['-e', code] });
  const results = await runSteps(
    [{ ...run('told', fail('!==')), env: { TOLD: 'this' } }, run('other', fail('==='))],
    () => {},
  );
  expect(results.map(({ ok }) => ok)).toEqual([true, true]);
});
