import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { forgetFiles } from './testing/forget-files.ts';
import { openPage } from './testing/open-browser.ts';
import { useSite } from './testing/use-site.ts';

const site = useSite();
const address = '/docs/guide/writing/';

async function open(path = address, options: Parameters<typeof openPage>[1] = {}) {
  const { page, complaints, close } = await openPage(site.browser, options);
  await page.goto(site.origin + path);
  return { page, complaints, close };
}

/** Where every block of the text lies, in pixels from the left edge of the text. */
const measureBlocks = (page: Page) =>
  page.evaluate(async () => {
    await document.fonts.ready;
    const prose = document.querySelector('.prose') as Element;
    const { left: edge } = prose.getBoundingClientRect();
    return [...prose.children].map((block) => {
      const { left, width, height } = block.getBoundingClientRect();
      const name = [block.tagName.toLowerCase(), ...block.classList].join('.');
      return { name, left: Math.round(left - edge), width: Math.round(width), height: Math.round(height) };
    });
  });

/**
 * The page that holds every writing element, as geometry: pixels differ from machine to machine, boxes hardly do, since
 * the site brings its fonts. `UPDATE_GEOMETRY=1` writes what is there now; look at the page before you do.
 */
test.each([390, 1440])('every writing element keeps its place and size at %i px', async (width) => {
  const { page, close } = await open(address, { viewport: { width, height: 900 } });
  const file = fileURLToPath(new URL(`fixtures/geometry-${width}.json`, import.meta.url));
  const found = await measureBlocks(page);
  if (process.env.UPDATE_GEOMETRY) writeFileSync(file, `${JSON.stringify(found, null, 1)}\n`);
  expect(existsSync(file), 'written once by UPDATE_GEOMETRY=1').toBe(true);
  const kept = JSON.parse(readFileSync(file, 'utf8')) as typeof found;
  expect(found.map(({ name, left }) => `${name} ${left}`)).toEqual(
    kept.map(({ name, left }) => `${name} ${left}`),
  );
  for (const [index, { name, width: wide, height }] of found.entries()) {
    const before = kept[index] as (typeof kept)[number];
    expect(Math.abs(wide - before.width), `width of ${name}`).toBeLessThanOrEqual(2);
    expect(Math.abs(height - before.height), `height of ${name}`).toBeLessThanOrEqual(
      before.height * 0.04 + 3,
    );
  }
  await close();
});

test('tabs of one name change together, by keyboard too, and are remembered', async () => {
  const { page, close } = await open();
  const shown = () =>
    page
      .locator('.tabs')
      .evaluateAll((groups) =>
        groups.map((group) =>
          [...group.querySelectorAll('.tab')]
            .filter((panel) => panel.checkVisibility())
            .map((panel) => panel.textContent),
        ),
      );
  expect(await shown()).toEqual([['First panel.'], ['npm install']]);
  await page.getByRole('radio', { name: 'npm', exact: true }).first().focus();
  await page.keyboard.press('ArrowRight');
  const second = [['Second panel.'], ['pnpm install']];
  expect(await shown()).toEqual(second);
  await page.reload();
  await expect.poll(shown).toEqual(second);
  await close();
});

test('an image opens large by pointer and by keyboard, and the page does not move', async () => {
  const { page, complaints, close } = await open();
  await page.evaluate(() => {
    const shifts: number[] = [];
    Object.assign(globalThis, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  const image = page.getByRole('button', { name: 'A green plate' });
  await image.scrollIntoViewIfNeeded();
  const before = await measureBlocks(page);
  await image.click();
  const dialog = page.getByRole('dialog', { name: 'A green plate' });
  await dialog.waitFor();
  expect(await dialog.locator('img').evaluate((one) => one.clientWidth)).toBeGreaterThan(
    await image.evaluate((one) => one.clientWidth),
  );
  expect(await measureBlocks(page)).toEqual(before);
  await page.keyboard.press('Escape');
  await expect.poll(() => dialog.count()).toBe(0);
  await page.keyboard.press('Enter');
  await dialog.waitFor();
  expect(await page.evaluate(() => (globalThis as unknown as { shifts: number[] }).shifts)).toEqual([]);
  expect(complaints).toEqual([]);
  await close();
});

test('a transcript is copied without its prompts and output', async () => {
  const { page, close } = await open(address, { permissions: ['clipboard-read', 'clipboard-write'] });
  await page.bringToFront();
  await page.locator('.sample', { hasText: 'echo one' }).getByRole('button', { name: 'Copy' }).click();
  await page.getByRole('button', { name: 'Copied' }).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('echo one\necho two');
  await close();
});

test('the answers of one kind are left in their list, without a script', async () => {
  const { page, close } = await open('/faq/', { javaScriptEnabled: false });
  const list = page.locator('.flow li');
  expect(await list.evaluateAll((rows) => rows.filter((row) => row.checkVisibility()).length)).toBe(2);
  await page.getByText('How to', { exact: true }).click();
  const left = await list.evaluateAll((rows) =>
    rows.filter((row) => row.checkVisibility()).map((row) => (row as HTMLElement).dataset.kind),
  );
  expect(left).toEqual(['how-to']);
  await close();
});

test('a link that the reader is about to take is fetched before', async () => {
  const { page, close } = await open('/docs/guide/');
  const fetched = page.waitForRequest((request) => request.url().endsWith('/docs/guide/component/'));
  await page.locator('main a[href="/docs/guide/component/"]').first().hover();
  await fetched;
  await close();
});

test('the contents beside a page mark the heading that is read', async () => {
  const { page, close } = await open();
  await page.locator('#pictures-and-wide-things').evaluate((heading) => heading.scrollIntoView());
  await expect
    .poll(() => page.locator('.toc a[aria-current]').textContent())
    .toBe('Pictures and wide things');
  await close();
});

test.each([390, 1440])('nothing moves while a page loads, at %i px', async (width) => {
  const { page, close } = await openPage(site.browser, { viewport: { width, height: 900 } });
  await forgetFiles(page);
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(globalThis, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  for (const path of ['/', address, '/faq/', '/faq/upload-413/']) {
    await page.goto(site.origin + path, { waitUntil: 'networkidle' });
    const shifts = await page.evaluate(() => (globalThis as unknown as { shifts: number[] }).shifts);
    expect(
      shifts.reduce((sum, value) => sum + value, 0),
      path,
    ).toBeLessThan(0.001);
  }
  await close();
});
