import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { defineCommand, runMain } from './command/index.ts';
import { readTestReport, type TestReport } from './test/read-test-report.ts';
import { installServers } from './test-live/install-servers.ts';
import { startRedmine } from './test-live/start-redmine.ts';
import { startRt } from './test-live/start-rt.ts';
import type { StartServer, Stop, TicketServer } from './test-live/ticket-server.ts';

const report = '.tierzero/test-live.json';

type Counted = Pick<TestReport, 'passed' | 'failed'>;

export const command = defineCommand({
  name: 'test:live',
  description: 'test promotion against a real Redmine and a real Request Tracker on this machine',
  args: {},
  examples: ['npm run test:live'],
  async run(_args, output) {
    const started = performance.now();
    const log = (line: string) =>
      output.stderr(`${((performance.now() - started) / 1000).toFixed(1).padStart(6)} s  ${line}\n`);
    await installServers(log);
    const folder = await mkdtemp(join(tmpdir(), 'tierzero-live-'));
    let counted: Counted;
    const stops: Stop[] = [];
    const clean = async () => {
      await Promise.all(stops.splice(0).map((stop) => stop()));
      await rm(folder, { recursive: true, force: true });
    };
    const interrupted = () => void clean().finally(() => process.exit(130));
    // A listener for once would be gone by the time that others look whether the signal is seen to, and end the process.
    process.on('SIGINT', interrupted).on('SIGTERM', interrupted);
    try {
      log('Starting them on free ports of the loopback ...');
      const servers = await startServers(folder, (stop) => stops.push(stop));
      log('They answer.');
      counted = await runTests(join(folder, 'servers.json'), servers);
    } finally {
      await clean();
      log('Stopped, and all that they wrote is removed.');
    }
    output.stdout(`${counted.passed} passed, ${counted.failed} failed\n`);
    return counted.failed === 0 && counted.passed > 0 ? 0 : 1;
  },
});

const systems: Record<string, StartServer> = { redmine: startRedmine, rt: startRt };

/** Both at once: each mostly waits for its own program to load. */
async function startServers(
  folder: string,
  onProcess: (stop: Stop) => void,
): Promise<Record<string, TicketServer>> {
  const starts = await Promise.allSettled(
    Object.entries(systems).map(
      async ([name, start]) => [name, await start(join(folder, name), onProcess)] as const,
    ),
  );
  return Object.fromEntries(
    starts.map((start) => {
      if (start.status === 'rejected') throw start.reason;
      return start.value;
    }),
  );
}

/** Runs the tests, which find the servers in a file that only this user can read. */
async function runTests(file: string, servers: Record<string, TicketServer>): Promise<Counted> {
  await writeFile(file, JSON.stringify(servers), { mode: 0o600 });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  await rm(report, { force: true });
  const { exitCode } = await execa(
    'node',
    ['node_modules/vitest/vitest.mjs', 'run', '--project', 'live', ...reporters],
    {
      stdio: ['ignore', 'inherit', 'inherit'],
      preferLocal: true,
      reject: false,
      env: { TIERZERO_LIVE: file },
    },
  );
  const { passed, failed } = readTestReport(report) ?? { passed: 0, failed: 1 };
  // A runner that dies after its last test has passed has failed all the same.
  return { passed, failed: exitCode === 0 ? failed : Math.max(1, failed) };
}

if (import.meta.main) await runMain(command);
