import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { findViolations } from '../../testing/find-violations.ts';
import { forgetFiles } from '../../testing/forget-files.ts';
import { openPage } from '../../testing/open-browser.ts';
import { useSite } from '../../testing/use-site.ts';

const site = useSite();
const secret = 'ghp_16C7e42F292c6912E7710c838347Ae178B4a';
const log = [
  '2026-11-02T10:00:00Z ERROR Error: client intended to send too large body',
  `    at upload (/srv/acme/app.js:10:3) token ${secret}`,
].join('\n');

/** A tab on which every address that is asked for is written down. */
async function visit(path: string, prepare?: (page: Page) => Promise<unknown>) {
  const { page, close } = await openPage(site.browser);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await prepare?.(page);
  await page.goto(site.origin + path);
  return { page, asked, close };
}
/** All at once: letter by letter, a slow machine would answer, and settle on, the first word. */
const type = async (page: Page, words: string) => {
  await page.keyboard.press('/');
  await page.keyboard.insertText(words);
};
const paste = (page: Page, text: string) =>
  page.evaluate((lines) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text', lines);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, text);

test('filters show how many pages each kind has, and leave the others out', async () => {
  const { page, close } = await visit('/docs/guide/');
  await type(page, 'upload');
  const answers = page.getByRole('button', { name: /^Answers \d/ });
  await answers.click();
  await expect.poll(() => answers.getAttribute('aria-pressed')).toBe('true');
  await expect
    .poll(() => page.locator('.dialog .hit .tag').allTextContents())
    .toEqual(expect.arrayContaining(['answer']));
  expect(new Set(await page.locator('.dialog .hit .tag').allTextContents())).toEqual(new Set(['answer']));
  expect(await page.getByRole('button', { name: /^Errors \d/ }).count()).toBe(1);
  await close();
});

/** Facets as the index keeps them, for pages 0 to 39: three versions on each page, one product on some more pages than the other. */
const facets = (() => {
  const on = (count: number) => `A0${'A1'.repeat(count - 1)}`;
  const versions = ['2.9', '2.11', '2.10'].map((version) => `version\t${version}\t${on(40)}`);
  return gzipSync([...versions, `product\tacme-cli\t${on(6)}`, `product\tacme-server\t${on(40)}`].join('\n'));
})();
const giveFacets = (page: Page) =>
  page.route('**/facets.gz', (route) => route.fulfill({ body: facets, contentType: 'application/gzip' }));

test('a product and a version are chosen among those that fit, the newest version first', async () => {
  const { page, close } = await visit('/docs/guide/', giveFacets);
  await type(page, 'upload of a page');
  const versions = page.getByRole('group', { name: 'Version' });
  await versions.waitFor();
  const namesIn = (group: string) =>
    page.getByRole('group', { name: group }).locator('bdi').allTextContents();
  expect(await namesIn('Version')).toEqual(['2.11', '2.10', '2.9']);
  expect(await namesIn('Product')).toEqual(['acme-server', 'acme-cli']);
  const countOf = (name: string) => page.getByRole('button', { name }).locator('span').textContent();
  const all = Number(await countOf('2.10'));
  await page.getByRole('button', { name: 'acme-cli' }).press('Enter');
  await expect.poll(() => countOf('2.10')).toBe(await countOf('acme-cli'));
  expect(Number(await countOf('2.10'))).toBeLessThan(all);
  // What was pressed keeps the focus, though the buttons were made anew, and lets go when it is pressed again.
  const focused = page.locator('.filter:focus');
  expect(await focused.getAttribute('aria-pressed')).toBe('true');
  await focused.press('Enter');
  await expect.poll(() => countOf('2.10')).toBe(String(all));
  expect(await findViolations(page)).toEqual([]);
  await close();
});

test('in Arabic a version stands whole, beside its count and not in it', async () => {
  const { page, close } = await visit('/docs/guide/', async (page) => {
    await giveFacets(page);
    await page.route('**/docs/guide/', async (route) => {
      const answer = await route.fetch();
      const html = (await answer.text()).replace(/<html lang="en" dir="ltr"/, '<html lang="ar" dir="rtl"');
      await route.fulfill({ response: answer, body: html });
    });
  });
  await type(page, 'upload');
  const button = page.locator('.filter', { hasText: '2.11' });
  await button.waitFor();
  const [name, count] = await Promise.all(['bdi', 'span'].map((part) => button.locator(part).boundingBox()));
  expect(await button.locator('bdi').textContent()).toBe('2.11');
  expect((count?.x ?? 0) + (count?.width ?? 0)).toBeLessThanOrEqual(name?.x ?? 0);
  await close();
});

test('before anything is typed, the field offers what is asked most and what was asked before', async () => {
  const { page, close } = await visit('/docs/guide/');
  await page.keyboard.press('/');
  await page.getByRole('group', { name: 'Asked most' }).getByRole('option').first().waitFor();
  await page.keyboard.insertText('too large body');
  await page.getByRole('status').getByText('fit').waitFor();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await page.getByRole('group', { name: 'You searched for' }).getByRole('option').first().waitFor();
  expect(await findViolations(page)).toEqual([]);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.getByRole('combobox').inputValue()).toBe('too large body');
  await close();
});

test('a pasted log shows all its lines, is found, and leaves the tab by no address', async () => {
  const { page, asked, close } = await visit('/docs/guide/');
  await page.keyboard.press('/');
  await paste(page, log);
  const lines = page.getByRole('textbox', { name: 'All lines that you pasted' });
  expect(await lines.inputValue()).toBe(log);
  await page.getByRole('option', { name: /Upload fails with 413/ }).waitFor();
  expect(await page.getByRole('status').textContent()).toContain('An error we know.');
  expect(await findViolations(page)).toEqual([]);
  await page.getByRole('link', { name: /help/i }).last().click();
  await page.waitForURL('**/help/**');
  expect(await page.getByRole('textbox', { name: 'All lines that you pasted' }).inputValue()).toBe(log);
  expect(asked.filter((url) => /ghp_|srv|acme/.test(url))).toEqual([]);
  await close();
});

test('the page of results takes a paste along, keeps a question out of what servers see, and reads old addresses', async () => {
  const { page, asked, close } = await visit('/docs/guide/');
  await page.keyboard.press('/');
  await paste(page, log);
  await page.getByRole('option').first().waitFor();
  await page.getByRole('combobox').focus();
  await page.keyboard.press('Control+k');
  // Both at once: an answer that comes in between chooses its first result again.
  await page.evaluate(() => {
    document.querySelector('[aria-selected=true]')?.setAttribute('aria-selected', 'false');
    const enter = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(enter);
  });
  await page.waitForURL('**/search/#pasted');
  await page.getByRole('link', { name: 'Upload fails with 413 behind nginx' }).waitFor();
  await page.goto(`${site.origin}/search/?q=body%20too%20large`);
  await page.getByRole('link', { name: 'Upload fails with 413 behind nginx' }).first().waitFor();
  await expect.poll(() => page.url()).toBe(`${site.origin}/search/#q=body+too+large`);
  await page.reload();
  await page.getByRole('link', { name: 'Upload fails with 413 behind nginx' }).first().waitFor();
  expect(asked.filter((url) => /ghp_|acme/.test(url))).toEqual([]);
  await close();
});

test('a slip is corrected, says so, and can be taken back', async () => {
  const { page, close } = await visit('/docs/guide/');
  await type(page, 'the uplaod body');
  await page.getByRole('status').getByText('Searched for “upload” instead of “uplaod”.').waitFor();
  await page.getByRole('button', { name: 'Search for “uplaod”' }).click();
  await expect.poll(() => page.getByRole('status').textContent()).not.toContain('instead');
  await close();
});

test('where nothing answers, it says so and leads on: what is asked most, and a person', async () => {
  const { page, close } = await visit('/docs/guide/');
  await type(page, 'enterprise licence price for an upload of grandmothers');
  await page.getByRole('status').getByText('Nothing here answers this.').waitFor();
  await page.getByRole('group', { name: 'Asked most here' }).getByRole('option').first().waitFor();
  const help = page.getByRole('dialog').getByRole('link', { name: /help/i });
  await help.hover();
  await help.focus();
  expect(await help.getAttribute('href')).toContain('q=enterprise+licence+price');
  await close();
});

test('an index that does not load is said so, with a way to a person', async () => {
  const { page, close } = await visit('/docs/guide/', (page) =>
    page.route('**/pagefind/**', (route) => route.abort()),
  );
  await type(page, 'upload');
  await page.getByRole('status').getByText('Search could not load.').waitFor();
  await page.getByRole('dialog').getByRole('link', { name: /help/i }).waitFor();
  await page.unroute('**/pagefind/**');
  await page.keyboard.type(' body');
  await page.getByRole('option').first().waitFor();
  await close();
});

test.each([
  ['without WebAssembly and workers', 'delete globalThis.WebAssembly; delete globalThis.Worker;'],
  ['without a way to unpack streams', 'delete globalThis.DecompressionStream;'],
])('a browser %s finds pages', async (_, script) => {
  const { page, close } = await visit('/docs/guide/', (page) => page.addInitScript(script));
  await type(page, 'upload');
  await page
    .getByRole('option', { name: /upload/i })
    .first()
    .waitFor();
  await close();
});

test('the index is warmed when the field gets the focus, before a letter is typed', async () => {
  const { page, asked, close } = await visit('/');
  await page.waitForLoadState('networkidle');
  expect(asked.filter((url) => url.includes('/pagefind/'))).toEqual([]);
  await page.getByRole('searchbox').focus();
  await expect.poll(() => asked.filter((url) => url.includes('/pagefind/tierzero.json')).length).toBe(1);
  await close();
});

test.each([
  ['a page', '/docs/guide/', false],
  ['the page of results', '/search/', true],
])('all scripts that search takes on %s are at most 25 kB', async (_, address, isReady) => {
  const sizes: Promise<number>[] = [];
  const { page, close } = await openPage(site.browser);
  await forgetFiles(page);
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script')
      sizes.push(response.body().then((script) => gzipSync(script).length));
  });
  await page.goto(site.origin + address);
  const inline = await page.locator('script:not([src], [type="application/ld+json"])').allTextContents();
  if (isReady) await page.locator('form[data-search-page] input').focus();
  else await page.keyboard.press('/');
  await page.keyboard.insertText('uplaod of a body');
  await page.getByRole('status').getByText('instead of').waitFor();
  const all = [...(await Promise.all(sizes)), ...inline.map((script) => gzipSync(script).length)];
  expect(all.length).toBeGreaterThan(5);
  expect(all.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(25_000);
  await close();
});

test('with scripts off, lists and a way to a person are there', async () => {
  const { page, close } = await openPage(site.browser, { javaScriptEnabled: false });
  await page.goto(`${site.origin}/search/?q=upload`);
  const main = page.getByRole('main');
  expect(await main.getByRole('link', { name: 'Guides' }).isVisible()).toBe(true);
  expect(await main.getByRole('link', { name: /help/i }).first().isVisible()).toBe(true);
  await close();
});

test('a settled query is told on the page, redacted, and with the rank that was opened', async () => {
  const { page, close } = await visit('/docs/guide/');
  await page.evaluate(() =>
    document.addEventListener('tierzero:search', (event) => {
      const told = JSON.parse(sessionStorage.getItem('told') ?? '[]');
      sessionStorage.setItem('told', JSON.stringify([...told, (event as CustomEvent).detail]));
    }),
  );
  await type(page, 'upload of anna@example.org fails with 413');
  await page.getByRole('status').getByText('fit').waitFor();
  await page.getByRole('option').first().click();
  await page.waitForURL('**/faq/**');
  const told = await page.evaluate(() => JSON.parse(sessionStorage.getItem('told') ?? '[]'));
  expect(told.at(-1)).toMatchObject({
    query: 'upload of fails with 413',
    class: 'question',
    clicked: { rank: 1 },
  });
  await close();
});

test('at 390 px without a pointer, results and filters are reached by keys alone', async () => {
  const { page, close } = await openPage(site.browser, {
    viewport: { width: 390, height: 800 },
    hasTouch: true,
  });
  await page.goto(`${site.origin}/docs/guide/`);
  await type(page, 'upload');
  await page.getByRole('option').first().waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  // Answers that still come in make the list anew, and the way through it begins again.
  await expect
    .poll(async () => {
      await page.keyboard.press('Tab');
      return page.evaluate(() => document.activeElement?.className);
    })
    .toBe('filter');
  await close();
});
