import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { afterAll, beforeAll, expect, test } from 'vitest';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tierzero-collect-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const signal = { day: '2026-11-21', query: 'x', class: 'typing', count: 0, confidence: 0, verdict: 'none' };

test('what a site sends is there when it is exported', async () => {
  const store = join(folder, 'signals.sqlite');
  const running = execa(
    'node',
    ['scripts/collect.ts', '--origin', 'https://a.example', '--port', '0', '--store', store],
    {
      reject: false,
    },
  );
  const [line] = await once(running.stderr, 'data');
  const address = /http:\S+/.exec(String(line))?.[0] ?? '';
  const { status } = await fetch(address, {
    method: 'POST',
    headers: { origin: 'https://a.example' },
    body: JSON.stringify(signal),
  });
  expect(status).toBe(204);
  running.kill('SIGTERM');
  expect((await running).exitCode).toBe(0);
  const { stdout } = await execa('node', ['scripts/collect.ts', '--store', store, '--export']);
  expect(JSON.parse(stdout)).toEqual(signal);
});

test('without a site that may send it cannot run', async () => {
  const { exitCode, stderr } = await execa('node', ['scripts/collect.ts', '--store', join(folder, 'x')], {
    reject: false,
  });
  expect(exitCode).toBe(2);
  expect(stderr).toContain('TZ_COLLECT_NO_ORIGIN');
});
