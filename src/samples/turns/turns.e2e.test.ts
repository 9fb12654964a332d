import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { findEvaluator } from '../evaluators/index.ts';
import { planPage } from '../plan-page.ts';
import { runScope } from '../run-scope.ts';
import { findGroupTurns } from './group-turns.ts';

const root = resolve(import.meta.dirname, '../../..');
const settings = { root, outputLimit: 1_000_000 };
const fence = (info: string, ...lines: string[]) => [`\`\`\`${info}`, ...lines, '```', ''].join('\n');

/** The outcome of each sample of a page of one group, in the order of the page. */
async function runGroup(...fences: string[]): Promise<string[]> {
  const plan = planPage({ file: 'a.md', text: fences.join('\n') });
  const turns = findGroupTurns(plan, 'a');
  const runs = await Promise.all(plan.scopes.map((scope) => runScope(plan, scope, settings, turns)));
  return runs
    .flatMap((run) => [...run])
    .sort(([a], [b]) => a.line - b.line)
    .map(([, { verdict }]) => [verdict.outcome, verdict.message].filter(Boolean).join(': '));
}

const append = (text: string) => fence('bash group="a"', `last=${text}`, `echo ${text} >> log.txt`);
const show = (...lines: string[]) => fence('bash group="a"', 'cat log.txt') + fence('output', ...lines);

/** In each language: adds its name to the file, and the second time that of what it remembers. */
const languages: Record<string, [first: string, second: string]> = {
  js: [
    "import fs from 'node:fs'; const word = 'js'; fs.appendFileSync('log.txt', word + '\\n');",
    "fs.appendFileSync('log.txt', word + ' again\\n');",
  ],
  cjs: [
    "const fs = require('node:fs'); const word = 'cjs'; fs.appendFileSync('log.txt', word + '\\n');",
    "fs.appendFileSync('log.txt', word + ' again\\n');",
  ],
  ts: [
    "import fs from 'node:fs'; const word: string = 'ts'; fs.appendFileSync('log.txt', word + '\\n');",
    "fs.appendFileSync('log.txt', word + ' again\\n');",
  ],
  python: [
    "word = 'python'\nopen('log.txt', 'a').write(word + '\\n')",
    "open('log.txt', 'a').write(word + ' again\\n')",
  ],
  console: ['$ word=console', '$ echo console >> log.txt; echo "$word again" >> log.txt'],
  ruby: [
    "word = 'ruby'\nFile.write('log.txt', word + \"\\n\", mode: 'a')",
    "File.write('log.txt', word + \" again\\n\", mode: 'a')",
  ],
  perl: [
    'my $word = "perl"; open(my $f, ">>", "log.txt"); print $f "$word\\n"; close $f;',
    'open(my $g, ">>", "log.txt"); print $g "$word again\\n"; close $g;',
  ],
  php: [
    "$word = 'php'; file_put_contents('log.txt', \"$word\\n\", FILE_APPEND);",
    'file_put_contents(\'log.txt\', "$word again\\n", FILE_APPEND);',
  ],
  tcl: [
    'set word tcl; set f [open log.txt a]; puts $f $word; close $f',
    'set f [open log.txt a]; puts $f "$word again"; close $f',
  ],
};

test.each(Object.keys(languages))(
  '%s and bash take turns, and each keeps its variables',
  async (language) => {
    if (!(await findEvaluator(language)?.findToolchain())) return expect(language).not.toBe('js');
    const [first, second] = languages[language] ?? [];
    const own = (text = '') => fence(`${language} group="a"`, text);
    const isConsole = language === 'console';
    const outcomes = await runGroup(
      append('one'),
      own(first),
      append('two'),
      own(second),
      fence('bash group="a"', 'echo "$last" >> log.txt'),
      show(
        'one',
        ...(isConsole ? [] : [language]),
        'two',
        ...(isConsole ? [language] : []),
        `${language} again`,
        'two',
      ),
    );
    expect(outcomes).toEqual(outcomes.map(() => 'passed'));
    expect(outcomes).toHaveLength(6);
  },
);

test('a language that cannot wait runs what is before a step again', async () => {
  expect(
    await runGroup(
      fence('sql group="a"', 'CREATE TABLE t (n INTEGER);', 'INSERT INTO t VALUES (1);'),
      append('one'),
      fence('sql group="a"', 'SELECT n FROM t;') + fence('output', '1'),
      show('one'),
    ),
  ).toEqual(['passed', 'passed', 'passed', 'passed']);
});

test('what fails, is skipped or ends early holds nobody up', async () => {
  expect(
    await runGroup(
      append('one'),
      fence('python group="a"', 'raise ValueError("refused")'),
      fence('bash group="a" skip="later"', 'false'),
      fence('python group="a"', 'print("not reached?")'),
      append('two'),
      fence('js group="a" fails="Error: no"', "throw new Error('no');"),
      show('one', 'two'),
      fence('bash group="a"', 'exit 4'),
      fence('js group="a"', '1 // => 1'),
      append('three'),
    ),
  ).toEqual([
    'passed',
    'failed: ValueError: refused',
    'skipped: later',
    expect.stringMatching(/^(passed|failed)/),
    'passed',
    'passed',
    'passed',
    'failed: It ended with exit status 4.',
    'passed',
    'failed: Not run: an earlier sample of its scope ended the whole scope.',
  ]);
});

test('languages that do not come again run one after the other', () => {
  const plan = planPage({ file: 'a.md', text: append('one') + fence('python group="a"', '1') });
  expect(findGroupTurns(plan, 'a')).toBeUndefined();
});
