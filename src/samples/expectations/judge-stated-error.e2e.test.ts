import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { planPage } from '../plan-page.ts';
import { prepareScopes } from '../prepare-scopes.ts';
import { runScope } from '../run-scope.ts';

const root = resolve(import.meta.dirname, '../../..');
const settings = { root, outputLimit: 1_000_000 };

/** The outcome of each sample of a page: `title: outcome`. */
async function runPage(
  file: string,
  text: string,
): Promise<{ title: string; outcome: string; message: string }[]> {
  const plan = planPage({ file, text });
  expect(plan.diagnostics).toEqual([]);
  await prepareScopes(plan, plan.scopes, settings);
  const found = [];
  for (const scope of plan.scopes)
    for (const [step, { verdict }] of await runScope(plan, scope, settings))
      found.push({
        title: step.name.replace(/ \(line.*/, ''),
        outcome: verdict.outcome,
        message: verdict.message ?? '',
      });
  return found;
}

const file = 'src/samples/fixtures/mistakes/repro.md';
const mistakes = runPage(file, readFileSync(resolve(root, file), 'utf8'));

test('a typo, a missing import or a text that stands only in the code never counts as reproduced', async () => {
  const ran = (await mistakes).filter(({ title }) => !title.endsWith('no end'));
  const installed = ran.filter(({ outcome }) => outcome !== 'unavailable');
  expect(installed.length).toBeGreaterThan(30);
  expect(installed.filter(({ outcome }) => outcome !== 'drifted')).toEqual([]);
});

test('nor does a time-out, though the text was printed before', async () => {
  const ran = (await mistakes).filter(({ title }) => title.endsWith('no end'));
  const installed = ran.filter(({ outcome }) => outcome !== 'unavailable');
  expect(installed.length).toBeGreaterThan(8);
  for (const { outcome, message } of installed)
    expect([outcome, message]).toEqual(['failed', 'Stopped: it had not ended after 0.3 s.']);
});

const fence = (info: string, ...lines: string[]) => [`\`\`\`${info}`, ...lines, '```', ''].join('\n');

test.each([
  ['the class', fence('js repro="ReferenceError: upload"', 'upload();')],
  ['the code', fence('js repro="ERR_MODULE_NOT_FOUND"', "import 'no-such-package';")],
  ['the missing command', fence('bash repro="upload_all: command not found"', 'upload_all')],
  ['the missing name', fence('perl repro="Undefined subroutine &main::upload_all"', 'upload_all();')],
  ['the compiler', fence('c repro="CompileError: expected"', 'int main(void) { return }')],
])('it counts where the writer names %s', async (_, text) => {
  expect(await runPage('a.md', text)).toMatchObject([{ outcome: 'reproduces' }]);
});

const transcript = (info: string) =>
  fence(
    `console ${info}`,
    '$ echo start',
    'start',
    '$ cat missing.txt',
    'cat: missing.txt: No such file or directory',
    '[1]',
  );

test.each([
  ['as it is', transcript('repro="No such file"'), 'reproduces', ''],
  ['with another error', transcript('repro="Permission denied"'), 'drifted', 'It fails with another error'],
  [
    'that shows what is not so',
    transcript('repro="No such file"').replace('\nstart', '\nstrat'),
    'drifted',
    '`echo start` gives something else',
  ],
  [
    'that ends well',
    fence('console repro="No such file"', '$ echo fine', 'fine'),
    'obsolete',
    'The repro passes',
  ],
  ['that states the error only', fence('console fails="No such file"', '$ cat missing.txt'), 'passed', ''],
])('a transcript %s', async (_, text, outcome, message) => {
  expect(await runPage('a.md', text)).toMatchObject([{ outcome, message: expect.stringContaining(message) }]);
});

const failing = (...output: string[]) =>
  fence(
    'js repro="TypeError: upload refused"',
    "console.log('one');",
    "throw new TypeError('upload refused');",
  ) +
  '\n' +
  fence('output', ...output);

test.each([
  ['what was printed', failing('one'), 'reproduces'],
  ['the error', failing('TypeError: upload refused'), 'reproduces'],
  ['both', failing('one', 'TypeError: upload refused'), 'reproduces'],
  ['what did not happen', failing('two'), 'drifted'],
])('a repro can show %s', async (_, text, outcome) => {
  expect(await runPage('a.md', text)).toMatchObject([{ outcome }]);
});

test('a value before the failing line must be right', async () => {
  const text = (value: number) =>
    fence('python fails="ValueError: refused"', `1 + 1  # => ${value}`, 'raise ValueError("refused")');
  expect(await runPage('a.md', text(2))).toMatchObject([{ outcome: 'passed' }]);
  expect(await runPage('a.md', text(3))).toMatchObject([{ outcome: 'failed' }]);
});
