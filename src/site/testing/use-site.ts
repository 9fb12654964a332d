import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { buildFixture, type FixtureSite } from './build-fixture.ts';
import { openBrowser } from './open-browser.ts';
import { type FolderServer, serveFolder } from './serve-folder.ts';

/** What the tests of a file have in common. Filled before the first of them runs. */
export interface SiteInBrowser {
  site: FixtureSite;
  /** `http://127.0.0.1:PORT` */
  origin: string;
  browser: Browser;
}

/** Builds a content folder, serves it while the tests of the file run that calls this, and opens Chromium for them. */
export function useSite(content?: string, args: readonly string[] = []): SiteInBrowser {
  const opened = {} as SiteInBrowser;
  let server: FolderServer | undefined;
  beforeAll(async () => {
    opened.site = await buildFixture(content, args);
    server = await serveFolder(opened.site.dist);
    opened.origin = server.origin;
    opened.browser = await openBrowser();
  });
  afterAll(async () => {
    await server?.close();
  });
  return opened;
}
