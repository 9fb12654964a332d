import { expect, test } from 'vitest';
import { helpContent } from '../../testing/help.ts';
import { useSite } from '../../testing/use-site.ts';
import { visit } from '../../testing/visit.ts';

const site = useSite(helpContent);

test('a version leaves the known errors that it has, and is told on entries', async () => {
  await visit(site, '/known-errors/', async (page) => {
    const shown = () => page.locator('.known a:visible').allTextContents();
    expect(await shown()).toHaveLength(2);
    await page.getByLabel('Which version do you use?').fill('2.7');
    await page.keyboard.press('Enter');
    await page.getByText('1 of 2 known errors is in 2.7.').waitFor();
    expect(await shown()).toEqual(['widget serve hangs on a network drive']);
    await page.goto(`${site.origin}/faq/upload-413/`);
    await page.getByText('Fixed in your version.').waitFor();
    await page.goto(`${site.origin}/faq/upload-413/?version=2.5.1`);
    await page.getByText('This is about your version. You use 2.5.1. The fix is in 2.6.0.').waitFor();
  });
});

test('a version that is none says so, and hides nothing', async () => {
  await visit(site, '/known-errors/?version=%3Cimg%20src=x%3E', async (page) => {
    await page.getByText('<img src=x> is not a version').waitFor();
    expect(await page.locator('.known a:visible').count()).toBe(2);
  });
});
