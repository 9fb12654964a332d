import { expect, test } from 'vitest';
import { formatPretty } from '../../diagnostics/index.ts';
import { collections } from '../collections.ts';
import type { Page } from '../page.ts';
import { parsePage } from '../parse-page.ts';
import { checkTranslations } from './check-translations.ts';
import { splitLanguage } from './split-language.ts';

function pageOf(collection: string, id: string): Page {
  const kind = collections.find(({ name }) => name === collection);
  const text = `---\ntitle: ${id}\n${collection === 'faq' ? 'kind: how-to\n' : ''}---\n`;
  const { page } = kind ? parsePage({ file: `content/${collection}/${id}.md`, id, text }, kind) : {};
  if (!page) throw new Error('the page does not parse');
  return page;
}

test.each([
  ['start/install', { id: 'start/install' }],
  ['zh/start/install', { language: 'zh', id: 'start/install' }],
  ['zh-CN/start', { language: 'zh-cn', id: 'start' }],
  ['zh', { language: 'zh', id: 'index' }],
  ['start/zh', { id: 'start/zh' }],
  ['ci/index', { id: 'ci/index' }],
  ['index', { id: 'index' }],
])('%s is taken apart into language and id', (id, expected) => {
  expect(splitLanguage(id)).toEqual(expected);
});

test('what is missing and what is outdated is named, in the languages that the collection has', () => {
  const pages = ['index', 'a', 'b/c', 'zh', 'zh/b/c', 'de/a'].map((id) => pageOf('docs', id));
  const times: Record<string, number> = { 'b/c': 2, 'zh/b/c': 1, a: 5, 'de/a': 5 };
  const changedAt = (file: string) => times[file.replace(/^content\/docs\/|\.md$/g, '')];
  const findings = checkTranslations([...pages, pageOf('faq', 'x')], changedAt);
  expect(findings.map((finding) => formatPretty(finding, false)).join('\n')).toMatchInlineSnapshot(`
    "content/docs/index.md:1:1 warning TZ_TRANSLATION_MISSING
      The page is not translated into Deutsch.
      A translation has the same path in a folder \`de/\` of the same collection.
    content/docs/b/c.md:1:1 warning TZ_TRANSLATION_MISSING
      The page is not translated into Deutsch.
      A translation has the same path in a folder \`de/\` of the same collection.
    content/docs/a.md:1:1 warning TZ_TRANSLATION_MISSING
      The page is not translated into 中文.
      A translation has the same path in a folder \`zh/\` of the same collection.
    content/docs/zh/b/c.md:1:1 warning TZ_TRANSLATION_OUTDATED
      content/docs/b/c.md has changed after its translation.
      Compare them: \`git log -p content/docs/b/c.md\` shows the changes."
  `);
});

test('a site in one language has nothing to translate', () => {
  expect(checkTranslations([pageOf('docs', 'a'), pageOf('faq', 'b')], () => undefined)).toEqual([]);
});
