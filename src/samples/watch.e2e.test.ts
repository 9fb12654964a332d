import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';

const script = resolve(import.meta.dirname, '../../scripts/samples.ts');
const page = (value: number) => `# A\n\n\`\`\`js\n1 // => ${value}\n\`\`\`\n`;

test('in watch mode a page runs again when it changes, and a new page too', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tierzero-watch-'));
  mkdirSync(join(folder, 'content'));
  writeFileSync(join(folder, 'content/a.md'), page(1));
  const env = { ...process.env, CI: undefined, VITEST: undefined, NODE_ENV: undefined };
  const child = spawn(process.execPath, [script, '--watch'], { cwd: folder, env });
  let printed = '';
  const onData = (chunk: Buffer) => {
    printed += stripVTControlCharacters(String(chunk));
  };
  child.stdout.on('data', onData);
  child.stderr.on('data', onData);
  const waitFor = async (pattern: RegExp) => {
    while (!pattern.test(printed)) {
      if (child.exitCode !== null) throw new Error(printed);
      await sleep(50);
    }
    printed = '';
  };
  try {
    await waitFor(/1 passed[\s\S]*Waiting for file changes/);
    writeFileSync(join(folder, 'content/a.md'), page(2));
    await waitFor(/content\/a\.md:4:1[\s\S]*Watching for file changes/);
    writeFileSync(join(folder, 'content/b.md'), page(1));
    await waitFor(/✓.*content\/b\.md[\s\S]*1 passed/);
  } finally {
    child.kill();
  }
  expect(child.exitCode).toBeNull();
});
