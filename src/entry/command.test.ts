import { execa } from 'execa';
import { expect, test } from 'vitest';

const command = new URL('./command.mjs', import.meta.url).pathname;

test('an older Node is told what it needs, not that a module cannot be read', async () => {
  const old = "Object.defineProperty(process, 'versions', { value: { node: '20.20.0' } })";
  const args = ['--import', `data:text/javascript,${encodeURIComponent(old)}`, command, 'check'];
  const { exitCode, stderr } = await execa(process.execPath, args, { reject: false });
  expect(exitCode).toBe(2);
  expect(stderr).toBe(
    `error TZ_SETUP_NODE_TOO_OLD
  Node 24 is needed and 20.20.0 was found.
  \`npm install -D node@24\` brings it for npx and npm scripts, or install Node 24.`,
  );
});

test('on a newer one the command runs', async () => {
  const { stdout } = await execa(process.execPath, [command, '--help']);
  expect(stdout).toContain('build');
});
