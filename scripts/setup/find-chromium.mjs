import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { registry } from 'playwright-core/lib/coreBundle';

// The shell without a window comes first: a page takes it half the processor time.
const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
];

/**
 * The Chromium that browser tests use: `CHROMIUM_PATH`, else the system's, else the one that Playwright installed.
 *
 * @returns {string | undefined} its absolute path, or nothing where there is none.
 */
export function findChromium() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  const installed = ['chromium-headless-shell', 'chromium'].map((name) =>
    registry.registry.findExecutable(name)?.executablePath(),
  );
  return [process.env.CHROMIUM_PATH, ...onPath, ...installed].find((path) => path && existsSync(path));
}
