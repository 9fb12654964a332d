import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { openPage, type PageOptions } from './open-browser.ts';
import type { SiteInBrowser } from './use-site.ts';

export interface VisitOptions extends PageOptions {
  /** Runs before the page is opened. */
  before?: (page: Page) => Promise<unknown>;
}

/** Runs with the page at an address of the site, in a clean profile, and fails when the page complains. */
export async function visit(
  { browser, origin }: SiteInBrowser,
  address: string,
  use: (page: Page, complaints: string[]) => Promise<void>,
  { before, ...options }: VisitOptions = {},
): Promise<void> {
  const { page, complaints, close } = await openPage(browser, { timezoneId: 'Asia/Kolkata', ...options });
  try {
    await before?.(page);
    await page.goto(`${origin}${address}`);
    await use(page, complaints);
    expect(complaints).toEqual([]);
  } finally {
    await close();
  }
}
