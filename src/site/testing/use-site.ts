import type { Browser } from 'playwright-core';
import { beforeAll } from 'vitest';
import { buildFixture, type FixtureSite } from './build-fixture.ts';
import { openBrowser } from './open-browser.ts';
import { serveFolder } from './serve-folder.ts';

/** What the tests of a file have in common. Filled before the first of them runs. */
export interface SiteInBrowser {
  site: FixtureSite;
  /** `http://127.0.0.1:PORT` */
  origin: string;
  browser: Browser;
}

/** By folder, one for all test files of a process: what Chromium has read of a site it does not read again for the next file. */
const origins = new Map<string, Promise<string>>();

function serveOnce(folder: string): Promise<string> {
  const origin = origins.get(folder) ?? serveFolder(folder);
  origins.set(folder, origin);
  return origin;
}

/** Builds a content folder, serves it, and opens Chromium for the tests of the file that calls this. */
export function useSite(content?: string): SiteInBrowser {
  const opened = {} as SiteInBrowser;
  beforeAll(async () => {
    opened.site = await buildFixture(content);
    opened.origin = await serveOnce(opened.site.dist);
    opened.browser = await openBrowser();
  });
  return opened;
}
