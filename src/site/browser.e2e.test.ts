import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { forgetFiles } from './testing/forget-files.ts';
import { openPage } from './testing/open-browser.ts';
import { useSite } from './testing/use-site.ts';

const site = useSite();

const ask = async (page: Page, words: string) => {
  await page.keyboard.press('/');
  await page.keyboard.type(words);
  await page.getByRole('option').first().waitFor();
};

test('search by keyboard alone: open, type, choose, go', async () => {
  const { page, complaints, close } = await openPage(site.browser);
  await page.goto(`${site.origin}/docs/guide/`);
  await ask(page, 'upload');
  const field = page.getByRole('combobox');
  await expect.poll(() => field.getAttribute('aria-expanded')).toBe('true');
  expect(await page.getByRole('dialog').getByRole('status').textContent()).toMatch(/fit/);
  // While answers still come in, the list is made anew and nothing in it is chosen.
  const list = page.getByRole('listbox');
  const standsStill = async () => {
    const before = await list.innerHTML();
    await page.waitForTimeout(400);
    return before === (await list.innerHTML());
  };
  await expect.poll(standsStill, { timeout: 20_000 }).toBe(true);
  await page.keyboard.press('ArrowDown');
  await page.locator('[role=option][aria-selected=true]').waitFor();
  const chosen = await page.locator('[role=option][aria-selected=true]').getAttribute('data-href');
  expect(await field.getAttribute('aria-activedescendant')).toBe(
    await page.locator('[role=option][aria-selected=true]').getAttribute('id'),
  );
  await page.keyboard.press('Enter');
  await page.waitForURL(`**${chosen?.replace(/#.*/, '')}*`);
  expect(complaints).toEqual([]);
  await close();
});

test('Escape closes the dialog and Ctrl-K opens it again', async () => {
  const { page, close } = await openPage(site.browser);
  await page.goto(`${site.origin}/docs/guide/`);
  await ask(page, 'upload');
  await page.keyboard.press('Escape');
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').waitFor();
  await close();
});

test('a pasted error keeps its lines and finds its page', async () => {
  const { page, close } = await openPage(site.browser);
  await page.goto(site.origin);
  await page.getByRole('searchbox').focus();
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData(
      'text',
      'Error: client intended to send too large body\n    at upload (/srv/app.js:10:3)\n',
    );
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  });
  await page
    .getByRole('option', { name: /Upload fails with 413/ })
    .first()
    .waitFor();
  await close();
});

test('words that no page holds are answered with what to do next', async () => {
  const { page, close } = await openPage(site.browser);
  await page.goto(`${site.origin}/search/?q=xylophonequartz`);
  await page.getByRole('status').getByText('No page fits.').waitFor();
  await close();
});

test('the theme is there before the first paint, and the button is remembered', async () => {
  const { page, close } = await openPage(site.browser, { colorScheme: 'light' });
  await page.goto(`${site.origin}/docs/guide/`);
  await page.getByRole('button', { name: 'Dark theme' }).click();
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.body) return;
      observer.disconnect();
      Object.assign(globalThis, { atFirst: document.documentElement.dataset.theme });
    }).observe(document, { childList: true, subtree: true });
  });
  await page.reload();
  expect(await page.evaluate(() => (globalThis as unknown as { atFirst: string }).atFirst)).toBe('dark');
  expect(await page.getByRole('button', { name: 'Dark theme' }).getAttribute('aria-pressed')).toBe('true');
  await close();
});

test('a small screen reaches the navigation in a sheet, without a script', async () => {
  const { page, close } = await openPage(site.browser, {
    viewport: { width: 390, height: 844 },
    javaScriptEnabled: false,
  });
  await page.goto(`${site.origin}/docs/guide/writing/`);
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('link', { name: 'Start', exact: true }).click();
  await page.waitForURL('**/docs/guide/');
  await close();
});

test('the sheet is closed by a button where the one was that opened it', async () => {
  const { page, close } = await openPage(site.browser, { viewport: { width: 390, height: 844 } });
  await page.goto(`${site.origin}/docs/guide/`);
  const opener = page.getByRole('button', { name: 'Menu' });
  const place = await opener.boundingBox();
  await opener.click();
  const button = page.locator('#sheet').getByRole('button', { name: 'Close' });
  const found = await button.boundingBox();
  expect(Math.abs((found?.y ?? 0) - (place?.y ?? 100))).toBeLessThan(6);
  await button.click();
  await expect.poll(() => page.locator('#sheet').isVisible()).toBe(false);
  await close();
});

test('the navigation keeps its open groups and its place from page to page', async () => {
  const { page, complaints, close } = await openPage(site.browser, {
    viewport: { width: 1280, height: 300 },
  });
  const look = () =>
    page.evaluate(() => {
      const side = document.querySelector('#sheet') as HTMLElement;
      return { open: side.querySelector('details')?.open, top: side.scrollTop };
    });
  await page.goto(`${site.origin}/docs/guide/`);
  expect(await look()).toEqual({ open: false, top: 0 });
  await page.locator('#sheet summary').click();
  await page.evaluate(() => document.querySelector('#sheet')?.scrollTo(0, 30));
  await page.locator('#sheet').getByRole('link', { name: 'A page with code in it' }).click();
  await page.waitForURL('**/docs/guide/component/');
  expect(await look()).toEqual({ open: true, top: 30 });
  // Another section starts anew; the group of the page that is read is open in any case.
  await page.goto(`${site.origin}/docs/plain/`);
  expect((await look()).top).toBe(0);
  await page.goto(`${site.origin}/docs/guide/deep/two/`);
  expect((await look()).open).toBe(true);
  expect(complaints).toEqual([]);
  await close();
});

test('copying leaves out the line numbers', async () => {
  const { page, close } = await openPage(site.browser, {
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await page.goto(`${site.origin}/docs/guide/writing/`);
  await page.getByRole('button', { name: 'Copy' }).first().click();
  await page.getByRole('button', { name: 'Copied' }).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    'const a = 1;\nconst b = 2;\nconsole.log(a + b);',
  );
  await close();
});

test.each(['/docs/guide/writing/', '/faq/upload-413/', '/errors/FIX_UPLOAD_TOO_LARGE/'])(
  '%s: at most 10 kB of script where nobody has done anything',
  async (address) => {
    const { page, close } = await openPage(site.browser);
    await forgetFiles(page);
    const scripts: Promise<Buffer>[] = [];
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script') scripts.push(response.body());
    });
    await page.goto(site.origin + address, { waitUntil: 'networkidle' });
    const inline = await page.locator('script:not([src], [type="application/ld+json"])').allTextContents();
    const sizes = [...(await Promise.all(scripts)), ...inline].map((text) => gzipSync(text).length);
    const bytes = sizes.reduce((sum, size) => sum + size, 0);
    expect(scripts.length).toBeGreaterThan(0);
    expect(bytes).toBeLessThanOrEqual(10_000);
    await close();
  },
);
