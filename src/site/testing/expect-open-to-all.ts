import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { findViolations } from './find-violations.ts';

/** The only rules of axe that another theme can break. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/** Fails where the page cannot be read by somebody: nothing for axe and nothing sideways, light and dark, at 390 and 1440 pixels. */
export async function expectOpenToAll(page: Page): Promise<void> {
  for (const width of [390, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide, `sideways at ${width} px`).toBeLessThanOrEqual(0);
    await page.emulateMedia({ colorScheme: 'light' });
    expect(await findViolations(page), `${width} px, light`).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await findViolations(page, colourRules), `${width} px, dark`).toEqual([]);
  }
}
