import { HtmlValidate } from 'html-validate';
import { beforeAll, expect, test } from 'vitest';
import { loadSearchIndex } from '../search/build/index.ts';
import { findAnswers } from '../search/index.ts';
import { buildFixture, type FixtureSite, languagesContent } from './testing/build-fixture.ts';

let site: FixtureSite;
beforeAll(async () => {
  site = await buildFixture(languagesContent);
});

test('a page says its language and direction, and speaks it around its text', async () => {
  expect(await site.readPage('/docs/start/')).toContain('<html lang="en" dir="ltr"');
  const chinese = await site.readPage('/docs/zh/start/');
  expect(chinese).toContain('<html lang="zh" dir="ltr"');
  expect(chinese).toContain('跳到正文');
  expect(await site.readPage('/docs/ar/start/')).toContain('<html lang="ar" dir="rtl"');
});

test('a page leads to itself in the other languages', async () => {
  const english = await site.readPage('/docs/start/');
  expect(english).toContain('<a href="/docs/zh/start/" lang="zh" hreflang="zh">中文</a>');
  expect(english).toContain('<a href="/docs/ar/start/" lang="ar" hreflang="ar">العربية</a>');
});

test('what is not translated stands there in the main language, with a notice, and is not searched twice', async () => {
  const page = await site.readPage('/docs/zh/start/install/');
  expect(page).toContain('尚未翻译');
  expect(page).toMatch(/<article lang="en" dir="ltr" data-pagefind-filter/);
  expect(page).toContain('Text in English.');
});

test('navigation and lists are those of the language', async () => {
  const list = await site.readPage('/docs/zh/');
  expect(list).toContain('<h2>开始</h2>');
  expect(list).toContain('href="/docs/zh/start/install/" lang="en"');
  expect(list).not.toContain('href="/docs/ar/start/');
  expect(await site.readPage('/docs/')).not.toContain('href="/docs/zh/start/install/"');
});

test.each(['/docs/zh/', '/docs/zh/start/install/', '/docs/ar/start/', '/404.html'])(
  '%s is valid HTML',
  async (address) => {
    const validator = new HtmlValidate({
      extends: ['html-validate:recommended'],
      rules: { 'long-title': 'off' },
    });
    // What a template holds is no part of the page until a script puts it there, alone.
    const html = (await site.readPage(address)).replaceAll(/<template .*?<\/template>/gs, '');
    const report = await validator.validateString(html);
    expect(
      report.results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message }) => `${ruleId}: ${message}`),
      ),
    ).toEqual([]);
  },
);

test('a reader finds the page of the own language', async () => {
  const index = await loadSearchIndex(site.dist, 'zh');
  const { results } = await findAnswers('开始', index);
  expect(results[0]?.url).toMatch(/^\/docs\/zh\/start\//);
});
