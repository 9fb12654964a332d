import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { describeOutcomes } from '../fixtures/describe-outcomes.ts';
import { planPage } from '../plan-page.ts';
import { allows, type ContainmentLevel, containmentLevels, useContainment } from './containment.ts';
import { describeContainment } from './describe-containment.ts';
import { findProcessLimit } from './limit-processes.ts';

const root = resolve(import.meta.dirname, '../../..');
const file = 'src/samples/fixtures/pages/hostile.md';
const levels = containmentLevels.filter(allows);
/** Without a limit of the kernel a fork bomb could take the machine that tests it, before a watcher sees it. */
const mayBomb = findProcessLimit() !== 'watcher';
const isSafe = (name: string) => mayBomb || !name.startsWith('forks');

/** Runs those samples of a page whose names say that they are meant. */
function runAt(containment: ContainmentLevel, text: string, isMeant = (_: string) => true): Promise<string> {
  const plan = planPage({ file, text });
  const scopes = plan.scopes.filter(({ steps }) => steps.some(({ name }) => isMeant(name)));
  return describeOutcomes({ ...plan, scopes }, { root, outputLimit: 1024 * 1024, containment });
}

test.runIf(allows('bubblewrap'))('in bubblewrap, no sample gets out', { timeout: 240_000 }, async () => {
  const outcomes = await runAt('bubblewrap', readFileSync(resolve(root, file), 'utf8'), isSafe);
  const wanted = readFileSync(resolve(root, `${file}.outcomes.txt`), 'utf8');
  const isExpected = (line: string) => isSafe(line.replace(/^\d+: /, ''));
  expect(outcomes.split('\n')).toEqual(wanted.split('\n').filter(isExpected));
});

test.each(levels.filter((level) => level !== 'bubblewrap'))(
  'under `%s`, a sample that takes too much is stopped and named, and the run goes on',
  { timeout: 240_000 },
  async (level) => {
    const apart = level === 'namespaces' ? /network in|sees no process/ : /^$/;
    const outcomes = await runAt(
      level,
      readFileSync(resolve(root, file), 'utf8'),
      (name) =>
        (name.startsWith('forks') && isSafe(name)) ||
        /takes all memory \(|fills|from the shell|goes on/.test(name) ||
        apart.test(name),
    );
    expect(describeContainment()).toContain(level);
    expect(outcomes.includes('forks without end: failed')).toBe(mayBomb);
    expect(outcomes).toMatch(/takes all memory: failed at .*Stopped: it took more memory than it may/);
    expect(outcomes).toMatch(/fills the disk: failed at .*Stopped: it filled the disk/);
    expect(outcomes).toMatch(/kills its parent from the shell: failed/);
    if (level === 'namespaces') {
      expect(outcomes).toMatch(/has no network in JavaScript: failed at .*ENETUNREACH/);
      expect(outcomes).toContain('sees no process of the machine: passed');
    }
    expect(outcomes).toContain('the run goes on: passed');
  },
);

const serverPage = `\`\`\`js server
import { createServer } from 'node:http';
import { connect } from 'node:net';
createServer((request, response) => {
  connect(80, '1.1.1.1')
    .once('connect', () => response.end('outside'))
    .once('error', ({ code }) => response.end(code));
}).listen(process.env.PORT);
\`\`\`

\`\`\`http title="asks"
GET /
\`\`\`

\`\`\`output
HTTP/1.1 200 OK
...

ENETUNREACH
\`\`\`
`;

test.each(levels.filter((level) => level !== 'limits'))(
  'under `%s`, the server of a page reaches its own machine only',
  async (level) => {
    expect(await runAt(level, serverPage)).toBe('11: asks: passed\n');
  },
);

const secretPage = `\`\`\`bash title="reads" fails="shadow"
umount /etc/shadow 2>/dev/null || true
grep -q : /etc/shadow && { echo "shadow was read"; exit 0; }
echo "no shadow here" >&2
exit 1
\`\`\`
`;

test.each(levels.filter((level) => level !== 'limits'))(
  'under `%s`, the passwords of the machine stay covered, from root too',
  async (level) => {
    expect(await runAt(level, secretPage)).toBe('1: reads: passed\n');
  },
);

test('a level that the machine does not allow is refused', () => {
  const path = process.env.PATH;
  process.env.PATH = '/nowhere';
  try {
    useContainment('limits');
    expect(() => useContainment('bubblewrap')).toThrow('TZ_SAMPLES_CONTAINMENT');
  } finally {
    process.env.PATH = path;
  }
});
