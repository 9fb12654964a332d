import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execaSync } from 'execa';
import { afterAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'tierzero-ci-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs `.ci/run` with an npm that prints what it is told and ends as it is told. */
function runCi(test: string, live: string) {
  writeFileSync(join(folder, 'npm'), `#!/bin/sh\ncase $2 in test) ${test};; test:live) ${live};; esac\n`);
  chmodSync(join(folder, 'npm'), 0o755);
  const env = { PATH: `${folder}:${process.env.PATH}` };
  const { stdout, exitCode } = execaSync('bash', ['.ci/run'], { env, reject: false });
  return { last: stdout.split('\n').at(-1), stdout, exitCode };
}

test.for([
  ['both pass', "echo '10 passed, 0 failed'", "echo '3 passed, 0 failed'", '13 passed, 0 failed', 0],
  [
    'the first fails',
    "echo '9 passed, 1 failed'; exit 1",
    "echo '3 passed, 0 failed'",
    '12 passed, 1 failed',
    1,
  ],
  [
    'the second fails',
    "echo '9 passed, 0 failed'",
    "echo '1 passed, 2 failed'; exit 1",
    '10 passed, 2 failed',
    1,
  ],
  ['the second cannot run', "echo '9 passed, 0 failed'", 'exit 2', '9 passed, 1 failed', 1],
  ['the first is killed', 'exit 137', "echo '3 passed, 0 failed'", '3 passed, 1 failed', 1],
] as const)('%s: the last line of CI counts both parts', ([, first, second, last, exitCode]) => {
  expect(runCi(first, second)).toMatchObject({ last, exitCode });
});
