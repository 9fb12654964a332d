import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectOpenToAll } from './testing/expect-open-to-all.ts';
import { findViolations } from './testing/find-violations.ts';
import { keepPage } from './testing/keep-page.ts';
import { openPage } from './testing/open-browser.ts';
import { useSite } from './testing/use-site.ts';

const site = useSite();
const look = keepPage(site);
const lookWithoutScripts = keepPage(site, { javaScriptEnabled: false });

const kinds = [
  '/',
  '/docs/',
  '/docs/guide/writing/',
  '/faq/',
  '/faq/upload-413/',
  '/errors/',
  '/errors/FIX_UPLOAD_TOO_LARGE/',
  '/search/?q=upload',
  '/map/',
  '/nowhere/',
];

const measureSideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

async function open(path: string) {
  const { page, close } = await openPage(site.browser);
  await page.goto(site.origin + path);
  return { page, close };
}

/** A page of results holds them a moment after it was opened. */
async function waitForResults(page: Page): Promise<void> {
  if (page.url().includes('q=')) await page.locator('.hit').first().waitFor();
}

test.each(kinds)('%s: nothing for axe, light and dark, at 390 and 1440 px', async (path) => {
  const complaints = await look(path, async (page) => {
    await waitForResults(page);
    await expectOpenToAll(page);
  });
  expect(complaints.filter((text) => !text.includes('404'))).toEqual([]);
});

test('the open search dialog has nothing for axe', async () => {
  const { page, close } = await open('/docs/guide/');
  await page.keyboard.press('/');
  await page.keyboard.type('upload');
  await page.getByRole('option').first().waitFor();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await findViolations(page), colorScheme).toEqual([]);
  }
  await close();
});

test.each(kinds)('%s at four times the size: everything in one column, nothing cut off', async (path) => {
  await look(path, async (page) => {
    // 1280 by 1024 pixels at 400 %, as WCAG 1.4.10 measures it.
    await page.setViewportSize({ width: 320, height: 256 });
    await waitForResults(page);
    expect(await measureSideways(page), 'sideways').toBe(0);
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll('main :is(h1, h2, h3, p, li, dd, dt, a, button, label)')]
        .filter((one) => one.checkVisibility() && !one.closest('.table, pre, .diagram, .filetree, .tab-bar'))
        .filter((one) => one.getBoundingClientRect().right > innerWidth + 1)
        .map((one) => `${one.tagName} ${one.textContent?.slice(0, 40)}`),
    );
    expect(cut).toEqual([]);
  });
});

test('with forced colours, what is current, chosen or a state is still told apart', async () => {
  const { page, close } = await open('/docs/guide/writing/');
  await page.emulateMedia({ forcedColors: 'active' });
  const look = await page.evaluate(() => {
    const styleOf = (selector: string) => getComputedStyle(document.querySelector(selector) as Element);
    return {
      currentLink: styleOf('.bar-links a[aria-current]').borderBottomColor,
      otherLink: styleOf('.bar-links a:not([aria-current])').borderBottomColor,
      chosenTab: styleOf('.tab-bar input:checked + span').borderBottomColor,
      otherTab: styleOf('.tab-bar input:not(:checked) + span').borderBottomColor,
      tag: styleOf('.tag').borderTopStyle,
      marked: styleOf('mark.line').borderInlineStartStyle,
      signs: ['ins.line', 'del.line'].map(
        (line) => getComputedStyle(document.querySelector(line) as Element, '::after').content,
      ),
    };
  });
  expect(look.currentLink).not.toBe(look.otherLink);
  expect(look.chosenTab).not.toBe(look.otherTab);
  expect(look).toMatchObject({ tag: 'solid', marked: 'solid', signs: ['"+"', '"−"'] });
  await close();
});

test('on paper there is the text alone, and code is not cut off', async () => {
  const { page, close } = await open('/docs/guide/writing/');
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const paper = await page.evaluate(() => {
    const isShown = (selector: string) => document.querySelector(selector)?.checkVisibility() ?? false;
    const code = [...document.querySelectorAll('.sample pre')];
    return {
      shown: ['.bar', '#sheet', '.beside', '.turn', '.feedback', '.tab-bar'].filter(isShown),
      text: isShown('.prose'),
      panels: [...document.querySelectorAll('.tab')].every((panel) => panel.checkVisibility()),
      details: [...document.querySelectorAll('details p:not(summary)')].every((one) => one.checkVisibility()),
      wide: code.filter((one) => one.scrollWidth > one.clientWidth + 1).length,
      ink: getComputedStyle(document.body).color,
    };
  });
  expect(paper).toEqual({
    shown: [],
    text: true,
    panels: true,
    details: true,
    wide: 0,
    ink: 'rgb(29, 30, 25)',
  });
  await close();
});

test('with reduced motion nothing moves', async () => {
  const { page, close } = await open('/docs/guide/writing/');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const moving = await page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((one) => {
        const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(one);
        return transitionDuration !== '0s' || animationName !== 'none' || scrollBehavior === 'smooth';
      })
      .map(({ tagName, className }) => `${tagName}.${className}`),
  );
  expect(moving).toEqual([]);
  await close();
});

test.each(kinds.slice(0, -1))('%s without scripts: text to read, and a way on', async (path) => {
  await lookWithoutScripts(path, async (page) => {
    expect((await page.locator('main').textContent())?.length).toBeGreaterThan(60);
    expect(await page.locator('.bar-links a').count()).toBeGreaterThan(1);
  });
});
