import { cp, mkdir, mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { expect, onTestFinished, test } from 'vitest';

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

test('the usage line is what the person typed: a script of npm, or the command itself', async () => {
  const readUsage = async (event: string) => {
    const env = { npm_lifecycle_event: event };
    const { stdout } = await execa(process.execPath, [command, 'redact', '--help'], { env });
    return /Usage: (.*) \[options\]/.exec(stdout)?.[1];
  };
  expect(await readUsage('redact')).toBe('npm run redact --');
  expect(await readUsage('npx')).toBe('tierzero redact');
});

test('the code is compiled once: the next command finds it beside the packages', async () => {
  const project = await mkdtemp(join(tmpdir(), 'tierzero-command-'));
  onTestFinished(() => rm(project, { recursive: true }));
  const root = new URL('../..', import.meta.url).pathname;
  for (const name of [
    'src/entry',
    'src/diagnostics',
    'scripts/tierzero.ts',
    'scripts/command',
    'package.json',
  ])
    await cp(join(root, name), join(project, name), { recursive: true });
  await mkdir(join(project, 'node_modules'));
  for (const name of await readdir(join(root, 'node_modules')))
    if (!name.startsWith('.'))
      await symlink(join(root, 'node_modules', name), join(project, 'node_modules', name));
  const env = { NODE_COMPILE_CACHE: undefined };
  await execa(process.execPath, [join(project, 'src/entry/command.mjs'), '--help'], { env });
  const [versionOfNode = ''] = await readdir(join(project, 'node_modules/.cache/compiled'));
  const found = await readdir(join(project, 'node_modules/.cache/compiled', versionOfNode));
  expect(found.length).toBeGreaterThan(5);
});
