import { expect, test } from 'vitest';
import { createFallbacks } from './create-fallbacks.ts';
import { findAlternates } from './find-alternates.ts';
import { findSectionName } from './find-section-name.ts';
import { createPageAddress } from './page-address.ts';
import type { CollectionName, SitePage } from './site-page.ts';

function pageOf(collection: CollectionName, localId: string, language = 'en', title = localId): SitePage {
  const folder = localId === 'index' ? language : `${language}/${localId}`;
  const id = language === 'en' ? localId : folder;
  return {
    ...{ collection, id, localId, language, textLanguage: language, title, label: title },
    href: createPageAddress(collection, id, '/kb'),
    section: localId.split('/')[0] ?? '',
    isFirst: !localId.includes('/'),
    order: 0,
    hidden: false,
    unlisted: false,
    entry: { id, data: { title } },
  };
}

const own = [
  pageOf('docs', 'index'),
  pageOf('docs', 'start'),
  pageOf('docs', 'start/install'),
  pageOf('errors', 'E1'),
];
const chinese = [pageOf('docs', 'start', 'zh', '开始')];
const fallbacks = createFallbacks(own, chinese, 'zh', '/kb');
const local = [...chinese, ...fallbacks];
const site = {
  byKey: new Map([...own, ...local].map((page) => [`${page.collection}/${page.id}`, page])),
  local: new Map([
    ['zh', { pages: local, sections: new Map([['docs' as const, new Map([['start', local]])]]) }],
  ]),
};
const options = { main: 'en', base: '/kb' };

test('a page without translation stands at the address of its translation, in collections that have one at all', () => {
  expect(fallbacks.map(({ href, language, textLanguage }) => [href, language, textLanguage])).toEqual([
    ['/kb/docs/zh/', 'zh', 'en'],
    ['/kb/docs/zh/start/install/', 'zh', 'en'],
  ]);
});

test('a page knows itself in every language, and whether it is translated there', () => {
  expect(findAlternates(site, { collection: 'docs', localId: 'start' }, options)).toEqual([
    { language: 'en', name: 'English', href: '/kb/docs/start/', translated: true },
    { language: 'zh', name: '中文', href: '/kb/docs/zh/start/', translated: true },
  ]);
  const install = findAlternates(site, { collection: 'docs', localId: 'start/install' }, options);
  expect(install.map(({ translated }) => translated)).toEqual([true, false]);
});

test('a collection in one language leaves no choice', () => {
  expect(findAlternates(site, { collection: 'errors', localId: 'E1' }, options)).toHaveLength(1);
});

test('a section is called after its first page where that is translated, else as in the main language', () => {
  const zh = { collection: 'docs', section: 'start', language: 'zh' } as const;
  expect(findSectionName(zh, local, 'en')).toBe('开始');
  expect(findSectionName(zh, fallbacks, 'en')).toBe('Start');
  expect(findSectionName({ ...zh, language: 'en' }, own, 'en')).toBe('Start');
});
