import { readdir } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { findEnglish } from '../testing/find-english.ts';
import { findViolations } from '../testing/find-violations.ts';
import { helpContent, token } from '../testing/help.ts';
import { openPage } from '../testing/open-browser.ts';
import { useSite } from '../testing/use-site.ts';
import { visit } from '../testing/visit.ts';

const site = useSite(helpContent);
const languages = ['zh', 'ar', 'de'];

/** Every page in a language: `/help/zh/`, `/docs/zh/`, `/zh/`. */
async function listPages(language: string): Promise<string[]> {
  const files = await readdir(site.site.dist, { recursive: true });
  return files
    .filter((file) => file.endsWith('index.html') && file.split('/').includes(language))
    .map((file) => `/${file.slice(0, -'index.html'.length)}`);
}

test.each(languages)('no page in %s is left with English around its text', async (language) => {
  const addresses = await listPages(language);
  for (const kind of ['', 'docs/', 'faq/', 'errors/', 'questions/', 'requests/', 'troubleshooting/', 'help/'])
    expect(addresses).toContain(`/${kind}${language}/`);
  for (const page of ['help/request/', 'known-errors/', 'search/', 'map/'])
    expect(addresses).toContain(`/${page}${language}/`);
  const found: string[] = [];
  for (const address of addresses) {
    const html = await site.site.readPage(address);
    // Not translated: its text says that it is English, and is passed over.
    found.push(...findEnglish(html, language).map((piece) => `${address}: ${piece}`));
  }
  expect(found).toEqual([]);
});

test('English is found where it is', () => {
  expect(
    findEnglish('<html lang="zh"><body><p>Write to us</p><p lang="en">Get help</p></body>', 'zh'),
  ).toEqual(['Write to us']);
});

test.each(languages)('the whole path in %s speaks no English', async (language) => {
  await visit(site, `/help/${language}/`, async (page) => {
    await page.getByRole('searchbox').fill('client intended to send too large body');
    await page.locator('[data-answers] .say').waitFor();
    await page.locator('[data-threads] .say').waitFor();
    await page.locator('[name=happened]').fill(`413 ${token}`);
    await page.locator('[data-secrets] li').waitFor();
    await page.locator('[data-draft] [type=submit]').click();
    await page.locator('[data-review] pre').waitFor();
    await page.locator('[data-promise] time').waitFor();
    expect(await page.locator('[data-office-hours]').textContent()).not.toContain('Office hours');
    expect(findEnglish(await page.content(), language)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 900 });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
    expect(await findViolations(page)).toEqual([]);
  });
});

test('a page of its own kind leads to itself in every language, for readers and for machines', async () => {
  const html = await site.site.readPage('/help/');
  for (const [language, name] of [
    ['zh', '中文'],
    ['ar', 'العربية'],
    ['de', 'Deutsch'],
  ])
    expect(html).toContain(
      `<a href="/help/${language}/" lang="${language}" hreflang="${language}">${name}</a>`,
    );
  expect(await site.site.readPage('/404.html')).toContain('href="/search/zh/" hreflang="zh"');
});

test('Arabic runs from right to left: the steps and the search stand on the other side', async () => {
  await visit(site, '/help/ar/', async (page) => {
    const places = await page.evaluate(() => {
      const left = (selector: string) => document.querySelector(selector)?.getBoundingClientRect().left ?? 0;
      const heading = document.querySelector('.steps h2') as HTMLElement;
      return {
        mark: left('.mark'),
        tools: left('.bar-tools'),
        direction: getComputedStyle(heading).direction,
      };
    });
    expect(places.direction).toBe('rtl');
    expect(places.mark).toBeGreaterThan(places.tools);
  });
});

test('a title that is not translated keeps its own direction in an Arabic list', async () => {
  await visit(site, '/faq/ar/', async (page) => {
    const title = page.locator('.list-name a[lang=en]').first();
    expect(await title.evaluate((one) => getComputedStyle(one).unicodeBidi)).toBe('plaintext');
  });
});

test('what is absent is said in the language of its address', async () => {
  const { page, close } = await openPage(site.browser);
  await page.goto(`${site.origin}/docs/ar/no-such-upload/`);
  await page.getByRole('heading', { level: 1, name: 'لا توجد صفحة في هذا العنوان' }).waitFor();
  const root = page.locator('html');
  expect(await root.getAttribute('dir')).toBe('rtl');
  await page.locator('.hit').first().waitFor();
  // The folders of the language and of the collection are not what was looked for.
  expect(await page.getByRole('searchbox').inputValue()).toBe('no such upload');
  expect(await page.title()).toContain('لا توجد صفحة');
  expect(findEnglish(await page.content(), 'ar')).toEqual([]);
  expect(await findViolations(page)).toEqual([]);
  await page.goto(`${site.origin}/docs/no-such-upload/`);
  await page.getByRole('heading', { level: 1, name: 'No page at this address' }).waitFor();
  expect(await root.getAttribute('lang')).toBe('en');
  await close();
});
