import type { Page } from 'playwright-core';

/** Makes every address that the page opens a first visit: no file is there from before. For the page before it is opened. */
export async function forgetFiles(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
}
