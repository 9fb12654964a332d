import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { holdFiles } from '../../testing/hold-files.ts';
import { openPage } from '../../testing/open-browser.ts';
import { useSite } from '../../testing/use-site.ts';

const site = useSite();
const answered = 'upload fails with 413 behind nginx';
const failed = 'Search could not load. Check the connection and type again.';

/** A page that complains of what it loses: nobody reads that here. */
async function visit(path: string, prepare?: (page: Page) => Promise<unknown>) {
  const { page, close } = await openPage(site.browser);
  await prepare?.(page);
  await page.goto(site.origin + path);
  return { page, close };
}
const loseOnce = (pattern: RegExp) => (page: Page) =>
  page.route(pattern, (route) => route.abort(), { times: 1 });

// These poll, which the `expect` of the module cannot do beside another test.
test.concurrent('code that does not load is said so in the dialog, and the next letter tries again', async ({
  expect,
}) => {
  const { page, close } = await visit('/docs/guide/', loseOnce(/attach-combobox/));
  await page.keyboard.press('/');
  await expect.poll(() => page.getByRole('status').textContent()).toBe(failed);
  await page.keyboard.insertText('upload');
  await page.getByRole('option').first().waitFor();
  expect(await page.getByRole('status').count()).toBe(1);
  await close();
});

test.concurrent('code that does not load is said so on the page of results, and the next letter tries again', async ({
  expect,
}) => {
  const { page, close } = await visit('/search/#q=upload', loseOnce(/show-page/));
  await expect.poll(() => page.getByRole('status').textContent()).toBe(failed);
  await page.getByRole('searchbox').fill('body too large');
  await page.getByRole('link', { name: 'Upload fails with 413 behind nginx' }).first().waitFor();
  expect(await page.getByRole('searchbox').inputValue()).toBe('body too large');
  await close();
});

test.concurrent('what was typed before the code was there stays, whatever the address asks', async () => {
  const { letGo, before } = holdFiles(/show-page/);
  const { page, close } = await visit('/search/#q=proxy', before);
  await page.getByRole('searchbox').fill('body too large');
  letGo();
  await page.getByRole('link', { name: 'Upload fails with 413 behind nginx' }).first().waitFor();
  expect(await page.getByRole('searchbox').inputValue()).toBe('body too large');
  await close();
});

test.concurrent('an index that a cut line loses is asked for again, and no other is taken instead', async () => {
  const asked: string[] = [];
  const { page, close } = await visit('/docs/guide/', async (page) => {
    page.on('request', (request) => asked.push(request.url()));
    await page.route(/tierzero\.json/, (route) => route.abort());
  });
  await page.keyboard.press('/');
  await page.keyboard.insertText('the uplaod');
  await page.getByRole('status').getByText('Search could not load.').waitFor();
  await page.unroute(/tierzero\.json/);
  await page.keyboard.insertText(' body');
  await page.getByRole('status').getByText('Searched for “upload” instead of “uplaod”.').waitFor();
  expect(asked.filter((url) => url.endsWith('/pagefind.js'))).toEqual([]);
  await close();
});

test.concurrent('Enter asks what was typed since the answer, and Escape lets nothing come after it', async () => {
  const { letGo, before } = holdFiles(/words\//);
  const { page, close } = await visit('/', before);
  const field = page.getByRole('combobox');
  await page.keyboard.press('/');
  await page.keyboard.insertText(answered);
  await page.locator('[role=option][aria-selected=true]').waitFor();
  const held = page.waitForRequest(/words\//);
  await page.keyboard.insertText(' uplaod');
  const file = await held;
  await page.keyboard.press('Escape');
  letGo();
  await file.response();
  await page.waitForTimeout(300);
  expect(await page.locator('.seek-panel').isHidden()).toBe(true);
  await page.keyboard.insertText(answered);
  await page.locator('[role=option][aria-selected=true]').waitFor();
  await field.evaluate((input: HTMLInputElement) => {
    input.value = 'proxy';
    input.dispatchEvent(new Event('input', { bubbles: true }));
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  });
  await page.waitForURL('**/search/#q=proxy');
  await close();
});
