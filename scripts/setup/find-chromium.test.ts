import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { execa } from 'execa';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { findChromium } from './find-chromium.mjs';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tierzero-chromium-'));
  onTestFinished(async () => {
    vi.unstubAllEnvs();
    await rm(folder, { recursive: true });
  });
});

async function writeProgram(path: string): Promise<string> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, '#!/bin/sh\n');
  await chmod(path, 0o755);
  return path;
}

test('the one that is named, else the shell without a window, else the one with', async () => {
  vi.stubEnv('PATH', join(folder, 'bin'));
  vi.stubEnv('CHROMIUM_PATH', undefined);
  const whole = await writeProgram(join(folder, 'bin/chromium'));
  expect(findChromium()).toBe(whole);
  const shell = await writeProgram(join(folder, 'bin/chromium-headless-shell'));
  expect(findChromium()).toBe(shell);
  const named = await writeProgram(join(folder, 'opt/chrome'));
  vi.stubEnv('CHROMIUM_PATH', named);
  expect(findChromium()).toBe(named);
});

test('the shell that Playwright installs is found where it puts it', async () => {
  const env = { PATH: '', PLAYWRIGHT_BROWSERS_PATH: join(folder, 'playwright') };
  const options = { extendEnv: false, env };
  const own = new URL('../../node_modules/playwright-core/cli.js', import.meta.url).pathname;
  const install = [own, 'install', 'chromium', '--only-shell', '--dry-run'];
  const { stdout: plan } = await execa(process.execPath, install, options);
  const location = /Install location: +(\S*headless_shell\S*)/.exec(plan)?.[1] ?? '';
  expect(location).toContain(folder);
  for (const system of ['linux64', 'mac-x64', 'mac-arm64'])
    await writeProgram(join(location, `chrome-headless-shell-${system}`, 'chrome-headless-shell'));
  const module = new URL('./find-chromium.mjs', import.meta.url).href;
  const script = `import { findChromium } from '${module}'; process.stdout.write(findChromium() ?? 'none');`;
  const { stdout } = await execa(process.execPath, ['--input-type=module', '-e', script], options);
  expect(stdout).toMatch(`${location}/`);
});
