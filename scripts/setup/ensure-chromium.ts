import { execaSync } from 'execa';
import { TierzeroError } from '../../src/diagnostics/index.ts';
import { findChromium } from './find-chromium.mjs';
import { installDebianPackages } from './install-debian-packages.ts';

/**
 * Makes sure that browser tests have a Chromium: the system's, else Debian's headless shell, else Playwright's own.
 *
 * @param log takes a line for people before each attempt.
 * @throws TierzeroError where none can be had: tests are never skipped for want of a browser.
 */
export function ensureChromium(log: (line: string) => void): string {
  const found = findChromium();
  if (found) return found;
  const failures = [
    installDebianPackages(['chromium-headless-shell'], log),
    findChromium() ? undefined : installPlaywrightChromium(log),
  ];
  const path = findChromium();
  if (path) return path;
  throw new TierzeroError({
    code: 'TZ_SETUP_NO_CHROMIUM',
    message: `The browser tests need Chromium, and none could be installed: ${failures.filter(Boolean).join('; ')}.`,
    hint: 'Install Chromium or Chrome, or name one in the environment variable CHROMIUM_PATH.',
  });
}

function installPlaywrightChromium(log: (line: string) => void): string | undefined {
  log("Installing Playwright's Chromium ...");
  const { failed, stderr } = execaSync(
    'playwright-core',
    ['install', 'chromium', '--with-deps', '--only-shell'],
    { reject: false, preferLocal: true },
  );
  return failed ? `Playwright could not fetch it (${stderr.split('\n')[0]})` : undefined;
}
