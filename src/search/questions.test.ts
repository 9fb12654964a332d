import { beforeAll, expect, test } from 'vitest';
import { createSearchFiles } from './build/index.ts';
import { findAnswers, openTermIndex } from './index.ts';

const createPage = (url: string, kind: string, title: string, text: string, asks = '', language = 'en') => ({
  url,
  html: `<html lang="${language}"><body><article data-pagefind-body data-pagefind-filter="kind:${kind}" data-pagefind-meta="asks:${asks}"><h1 data-pagefind-meta="title">${title}</h1><p>${text}</p></article></body></html>`,
});
const pages = [
  createPage(
    '/docs/quick-start/',
    'docs',
    'Quick start',
    'Two commands bring up the site.',
    'install the site',
  ),
  createPage(
    '/docs/parts/',
    'docs',
    'Parts',
    'The direction of a text, the expected result, the shortest way.',
  ),
  createPage(
    '/docs/parts/more/',
    'docs',
    'More parts',
    'A direction, an expected value and the shortest name of colours.',
  ),
  createPage(
    '/errors/E_INSTALL/',
    'errors',
    'Install failed',
    'The packages were not installed. Install them again, and look at what the install says.',
  ),
  createPage(
    '/errors/E_INSTALL_LIVE/',
    'errors',
    'Live install failed',
    'The install of the live tests stopped. Install again.',
  ),
  createPage(
    '/zh/missing/',
    'faq',
    '页面在搜索里找不到',
    '如果搜索不显示页面，先看页面是否已经构建。搜索只索引正文。',
    '',
    'zh',
  ),
  createPage('/zh/words/', 'faq', '客户的说法', '客户说搜索找不到页面，是因为他们用别的说法。', '', 'zh'),
  createPage('/zh/year/', 'errors', '缺少年份', '没有年份，就算不出什么时候有人回复。', '', 'zh'),
  createPage(
    '/zh/promise/',
    'docs',
    '回复时间',
    '营业时间里，有人会在四小时内回复。节假日有人值班，回复会晚一些。',
    '',
    'zh',
  ),
];

let files: Map<string, Uint8Array>;
beforeAll(async () => {
  files = await createSearchFiles(pages);
});
const ask = async (query: string, language = 'en') => {
  const read = async (path: string) => files.get(path) ?? Promise.reject(new Error(path));
  return findAnswers(query, await openTermIndex(read, language));
};
const find = async (query: string, language?: string) =>
  (await ask(query, language)).results.map(({ url }) => url);

test('a question in words comes before the error pages that share its words', async () => {
  expect((await find('how do I install this'))[0]).toBe('/docs/quick-start/');
});

test.each(['E_INSTALL', 'Error: install failed (E_INSTALL)'])('%s leads to its error page', async (query) => {
  expect((await find(query))[0]).toBe('/errors/E_INSTALL/');
});

test.each(['detection', 'executed', 'shortcut'])(
  '%s is a word of its own, not a slip for another',
  async (word) => {
    expect((await ask(`${word} of parts`)).corrections).toEqual([]);
  },
);

test('one slip in a long word is mended, and two in a very long one', async () => {
  expect((await ask('the directoin of text')).corrections).toEqual([{ from: 'directoin', to: 'direction' }]);
});

test('a Chinese question is no term: pages that put it in other words are found too', async () => {
  expect(await find('搜索找不到页面', 'zh')).toContain('/zh/missing/');
  expect(await find('什么时候有人回复', 'zh')).toContain('/zh/promise/');
});

test('a Chinese term is found as it stands', async () => {
  expect(await find('年份', 'zh')).toEqual(['/zh/year/']);
});
