import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll } from 'vitest';
import { openPage } from './open-browser.ts';
import type { SiteInBrowser } from './use-site.ts';

/** Runs with the page at an address. @returns what the page complained about. */
type VisitKept = (address: string, use: (page: Page) => Promise<void>) => Promise<string[]>;

/**
 * One page for the tests of a file that look, and leave nothing behind: a fresh profile and its scripts read anew take longer than
 * what they look at. Each of them sets the size and the colours that it means.
 */
export function keepPage(site: SiteInBrowser, options: BrowserContextOptions = {}): VisitKept {
  let kept: ReturnType<typeof openPage> | undefined;
  afterAll(async () => (await kept)?.close());
  return async (address, use) => {
    kept ??= openPage(site.browser, options);
    const { page, complaints } = await kept;
    complaints.length = 0;
    await page.goto(site.origin + address);
    await use(page);
    return [...complaints];
  };
}
