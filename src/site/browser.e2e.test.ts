import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildFixture, type FixtureSite } from './testing/build-fixture.ts';
import { openBrowser, openPage } from './testing/open-browser.ts';
import { type FolderServer, serveFolder } from './testing/serve-folder.ts';

let site: FixtureSite;
let server: FolderServer;
let browser: Browser;
beforeAll(async () => {
  site = await buildFixture();
  server = await serveFolder(site.dist);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  await site?.remove();
});

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core finds on the page as it stands. */
async function findViolations(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run: () => Promise<{ violations: AxeViolation[] }> } };
    const { violations } = await axe.run();
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`,
    );
  });
}
interface AxeViolation {
  id: string;
  nodes: { target: string[] }[];
}

const ask = async (page: Page, words: string) => {
  await page.keyboard.press('/');
  await page.keyboard.type(words);
  await page.getByRole('option').first().waitFor();
};

const kinds = ['/', '/docs/', '/docs/guide/writing/', '/faq/upload-413/', '/search/?q=upload', '/nowhere/'];

test.each(kinds.flatMap((path) => [390, 1440].map((width) => ({ path, width }))))(
  '$path at $width px: nothing for axe, in light and dark',
  async ({ path, width }) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page, complaints, close } = await openPage(browser, {
        colorScheme,
        viewport: { width, height: 900 },
      });
      await page.goto(server.origin + path, { waitUntil: 'networkidle' });
      if (path.startsWith('/search/')) await page.locator('.hit').first().waitFor();
      expect(await findViolations(page), colorScheme).toEqual([]);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
        'sideways',
      ).toBeLessThanOrEqual(0);
      expect(complaints.filter((text) => !text.includes('404'))).toEqual([]);
      await close();
    }
  },
);

test.each(['light', 'dark'] as const)(
  'the open search dialog has nothing for axe (%s)',
  async (colorScheme) => {
    const { page, close } = await openPage(browser, { colorScheme });
    await page.goto(`${server.origin}/docs/guide/`);
    await ask(page, 'upload');
    expect(await findViolations(page)).toEqual([]);
    await close();
  },
);

test('search by keyboard alone: open, type, choose, go', async () => {
  const { page, complaints, close } = await openPage(browser);
  await page.goto(`${server.origin}/docs/guide/`);
  await ask(page, 'upload');
  const field = page.getByRole('combobox');
  await expect.poll(() => field.getAttribute('aria-expanded')).toBe('true');
  expect(await page.getByRole('dialog').getByRole('status').textContent()).toMatch(/fit/);
  await page.keyboard.press('ArrowDown');
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
  const { page, close } = await openPage(browser);
  await page.goto(`${server.origin}/docs/guide/`);
  await ask(page, 'upload');
  await page.keyboard.press('Escape');
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').waitFor();
  await close();
});

test('a pasted error keeps its lines and finds its page', async () => {
  const { page, close } = await openPage(browser);
  await page.goto(server.origin);
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
  const { page, close } = await openPage(browser);
  await page.goto(`${server.origin}/search/?q=xylophonequartz`);
  await expect.poll(() => page.getByRole('status').textContent()).toContain('No page fits.');
  await close();
});

test('the theme is there before the first paint, and the button is remembered', async () => {
  const { page, close } = await openPage(browser, { colorScheme: 'light' });
  await page.goto(`${server.origin}/docs/guide/`);
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
  const { page, close } = await openPage(browser, {
    viewport: { width: 390, height: 844 },
    javaScriptEnabled: false,
  });
  await page.goto(`${server.origin}/docs/guide/writing/`);
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('link', { name: 'Start', exact: true }).click();
  await page.waitForURL('**/docs/guide/');
  await close();
});

test('copying leaves out the line numbers', async () => {
  const { page, close } = await openPage(browser, { permissions: ['clipboard-read', 'clipboard-write'] });
  await page.goto(`${server.origin}/docs/guide/writing/`);
  await page.getByRole('button', { name: 'Copy' }).first().click();
  await page.getByRole('button', { name: 'Copied' }).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    'const a = 1;\nconst b = 2;\nconsole.log(a + b);',
  );
  await close();
});
