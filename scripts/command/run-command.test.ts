import { expect, test } from 'vitest';
import { TierzeroError } from '../../src/diagnostics/index.ts';
import { defineCommand, type ExitCode } from './define-command.ts';
import { runHere } from './testing/run-here.ts';

const greet = defineCommand({
  name: 'greet',
  description: 'say hello',
  args: {
    who: { type: 'positional', required: true, description: 'whom' },
    dryRun: { type: 'boolean', description: 'say nothing' },
    times: { type: 'string', valueHint: 'N', default: '1', description: 'how often' },
  },
  examples: ['npm run greet -- Ada'],
  async run(args, output) {
    if (args.who === 'nobody')
      throw new TierzeroError({ code: 'TZ_GREET_NOBODY', message: 'Nobody is there.' });
    if (args.who === 'defect') throw new RangeError('a defect');
    output.stdout(`${args.dryRun ? 'would greet' : 'hello'} ${args.who} x${args.times}`);
    return args.who === 'stranger' ? 1 : 0;
  },
});

async function run(...words: string[]): Promise<{ exit: ExitCode; out: string; err: string }> {
  const { exitCode, stdout, stderr } = await runHere(greet, words);
  return { exit: exitCode, out: stdout, err: stderr };
}

test('runs with its arguments and answers the exit code of its body', async () => {
  expect(await run('Ada', '--dry-run', '--times', '2')).toEqual({
    exit: 0,
    out: 'would greet Ada x2',
    err: '',
  });
  expect((await run('stranger')).exit).toBe(1);
});

test('--help is made from data', async () => {
  expect((await run('--help')).out).toMatchInlineSnapshot(`
    "greet: say hello

    Usage: npm run greet -- [options]

      [who]      whom
      --dry-run  say nothing
      --times N  how often (default: 1)
      --help     this text

    Examples
      npm run greet -- Ada

    Exit code: 0 clean, 1 findings, 2 could not run.
    "
  `);
});

test('an unknown option is an error with the nearest name, before anything runs', async () => {
  expect(await run('Ada', '--dryrun')).toMatchInlineSnapshot(`
    {
      "err": "error TZ_COMMAND_UNKNOWN_FLAG
      \`greet\` has no option \`--dryrun\`.
      Did you mean \`--dry-run\`?
    ",
      "exit": 2,
      "out": "",
    }
  `);
});

test('a missing argument is an error', async () => {
  expect(await run()).toMatchObject({ exit: 2, err: expect.stringContaining('TZ_COMMAND_BAD_ARGUMENTS') });
});

test('a known error is printed as a diagnostic, a defect whole', async () => {
  expect(await run('nobody')).toMatchObject({ exit: 2, err: 'error TZ_GREET_NOBODY\n  Nobody is there.\n' });
  const defect = await run('defect');
  expect(defect.exit).toBe(2);
  expect(defect.err).toMatch(/^TZ_INTERNAL: .*\nRangeError: a defect\n +at /);
});
