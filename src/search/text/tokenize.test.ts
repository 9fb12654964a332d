import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadChinese } from './simplify-chinese.ts';
import { tokenize } from './tokenize.ts';

const words = (text: string) => tokenize(text).words.map(({ term }) => term);
const compounds = (text: string) => tokenize(text).compounds.map(({ term }) => term);

test('words are folded: case, accents, compatibility forms', () => {
  expect(words('Straße CAFÉ Upload')).toEqual(['straße', 'cafe', 'upload']);
});

test.each([
  ['server.hmr.port is set', ['server.hmr.port']],
  ['fails with FST_ERR_X now', ['fst_err_x']],
  ['run acme --force-all.', ['--force-all']],
  ['C++ and C# code', ['c++', 'c#']],
  ['std::vector at v1.2.3', ['std::vector', 'v1.2.3']],
  ['CVE-2015-0138 is fixed', ['cve-2015-0138']],
  ['an up-to-date sentence. Next one', []],
  ['设置server.port的值，用--force强制', ['server.port', '--force']],
  ['报错ERR_X_Y怎么办，node.js里的C++', ['err_x_y', 'node.js', 'c++']],
])('identifiers of "%s" are %j', (text, expected) => {
  expect(compounds(text)).toEqual(expected);
});

test('an identifier also gives its words', () => {
  expect(words('FST_ERR_X server.port')).toEqual(['fst', 'err', 'x', 'server', 'port']);
});

test('text without spaces gives overlapping pairs, apart from Latin words in it', () => {
  expect(words('设置nginx代理')).toEqual(['设置', 'nginx', '代理']);
  expect(words('数据库')).toEqual(['数据', '据库']);
  expect(words('ガイド')).toEqual(['ガイ', 'イド']);
});

test('traditional and simplified characters give the same pairs', async () => {
  await loadChinese();
  expect(words('資料庫連線錯誤')).toEqual(words('资料库连线错误'));
  expect(words('搜尋不到頁面怎麼辦')).toEqual(words('搜寻不到页面怎么办'));
});

test('data is no word', () => {
  expect(words(`key ${'aGVsbG8'.repeat(20)} end`)).toEqual(['key', 'end']);
});

test('every token stands where it says', { timeout: 30_000 }, () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (text) => {
      for (const { start, end } of [...tokenize(text).words, ...tokenize(text).compounds]) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
      }
    }),
  );
});
