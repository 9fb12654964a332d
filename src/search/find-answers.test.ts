import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { createSearchFiles } from './build/index.ts';
import { createSite } from './fixtures/create-site.ts';
import { findAnswers, openTermIndex, type SearchIndex } from './index.ts';

let index: SearchIndex;
let read: string[];
beforeAll(async () => {
  ({ index, read } = await createSite());
});

const first = async (query: string) => (await findAnswers(query, index)).results[0]?.url;

test.each([
  ['How do I upload a large file?', '/faq/upload-413/'],
  ['my film is too big', '/faq/upload-413/'],
  ['i am sent back to the login page again and again, why', '/faq/login-loop/'],
  ['server.trustProxy', '/faq/login-loop/'],
  ['requests end with 504', '/docs/proxy/'],
  ['backups', '/docs/backup/'],
  ['restoring', '/docs/backup/'],
  ['--full', '/docs/backup/'],
  ['ERR_DISK_FULL', '/errors/ERR_DISK_FULL/'],
  [
    '2026-11-02 10:00:00 ERROR write failed: no space left on device, path /var/lib',
    '/errors/ERR_DISK_FULL/',
  ],
])('%s finds %s', async (query, url) => {
  expect(await first(query)).toBe(url);
});

test('a result carries title, kind, marked excerpt and the sections that it is about', async () => {
  const { results, count, confidence } = await findAnswers('set client_max_body_size in nginx', index);
  expect({ ...results[0], score: 0 }).toMatchInlineSnapshot(`
    {
      "excerpt": "… The log of <mark>nginx</mark> says that the <mark>client</mark> intended to send too large <mark>body</mark>. Fix. <mark>Set</mark> <mark>client_max_body_size</mark> to 50m in the server block and reload <mark>nginx</mark>.",
      "href": "/faq/upload-413/",
      "kind": "faq",
      "score": 0,
      "sections": [
        {
          "title": "Fix",
          "url": "/faq/upload-413/#fix",
        },
        {
          "title": "Problem",
          "url": "/faq/upload-413/#problem",
        },
      ],
      "title": "Upload fails with 413 behind nginx",
      "url": "/faq/upload-413/",
    }
  `);
  expect(count).toBeGreaterThanOrEqual(1);
  expect(confidence).toBeGreaterThan(0.5);
});

test('text outside the article is not found', async () => {
  expect(await findAnswers('zebra', index)).toMatchObject({
    results: [],
    count: 0,
    confidence: 0,
    verdict: 'none',
  });
});

test('asks are searched and never shown', async () => {
  const answer = await findAnswers('my film is too big', index);
  expect(JSON.stringify(answer.results)).not.toContain('film');
});

test.each([
  ['uplaod a large file', 'uplaod', 'upload'],
  ['restore an archvie', 'archvie', 'archive'],
  ['the browsre shows the login page', 'browsre', 'browser'],
])('a slip is corrected: %s', async (query, from, to) => {
  const answer = await findAnswers(query, index);
  expect(answer.corrections).toEqual([{ from, to }]);
  expect(answer.results.length).toBeGreaterThan(0);
});

test.each(['ERR_DISC_FULL 41x3', 'nginx', 'server.trustPrxy'])('%s is not corrected', async (query) => {
  const { corrections } = await findAnswers(query, index);
  expect(
    corrections.map(({ from }) => from).filter((word) => /[._\d]/.test(word) || word === 'nginx'),
  ).toEqual([]);
});

test('a word that is still being typed finds what it begins', async () => {
  expect(await first('websock')).toBe('/docs/proxy/');
  expect(await first('client_max')).toBe('/faq/upload-413/');
});

test('what the site does not have is not called an answer', async () => {
  const verdicts = await Promise.all(
    [
      'bake a cake with chocolate',
      'pricing of the enterprise licence',
      'delete the proxy of my grandmother',
    ].map(async (query) => (await findAnswers(query, index)).verdict),
  );
  expect(verdicts).not.toContain('answer');
});

test('the limit cuts results, not the count', async () => {
  const all = await findAnswers('proxy application', index);
  const one = await findAnswers('proxy application', index, { limit: 1 });
  expect(all.results.length).toBeGreaterThan(1);
  expect(one.results).toHaveLength(1);
  expect(one.count).toBe(all.count);
});

test('a file of the index is read once', async () => {
  await findAnswers('restore the archive', index);
  const before = read.length;
  await findAnswers('restore the archive', index);
  expect(read.length).toBe(before);
});

test('what holds for all queries is unpacked and parsed once', async () => {
  const { index } = await createSite();
  expect(await index.listFacets?.()).toBe(await index.listFacets?.());
  expect(await index.listCommon?.()).toBe(await index.listCommon?.());
  expect(await index.listWords?.('u')).toBe(await index.listWords?.('uploads'));
});

test('markup in a page stays text in an excerpt', async () => {
  const { results } = await findAnswers('check shows that markup is text', index);
  expect(results[0]?.excerpt).toContain('a &lt; b &amp;&amp; c');
  expect(results[0]?.excerpt.replace(/<\/?mark>/g, '')).not.toMatch(/[<>]/);
});

test('Chinese questions find Chinese pages', async () => {
  const chinese = (await createSite('zh-CN')).index;
  const find = async (query: string) => (await findAnswers(query, chinese)).results[0]?.url;
  expect(await find('上传大文件')).toBe('/zh/upload/');
  expect(await find('请问如何设置 client_max_body_size?')).toBe('/zh/upload/');
  expect(await find('怎么定时备份数据库')).toBe('/zh/backup/');
  expect(await find('恢复')).toBe('/zh/backup/');
});

test('a Chinese term finds the pages that have it as it stands, in either script', async () => {
  const chinese = (await createSite('zh')).index;
  const find = async (query: string) => (await findAnswers(query, chinese)).results.map(({ url }) => url);
  expect(await find('定时任务')).toEqual(['/zh/backup/']);
  expect(await find('資料庫')).toEqual([]);
  expect(await find('數據庫')).toEqual(['/zh/backup/']);
  expect(await find('服务器配置')).toEqual(['/zh/upload/']);
  expect(await find('应用程序运行时')).toEqual(['/zh/backup/']);
  expect(await find('是什么')).toEqual([]);
});

test('a question in another language than the site is answered in the main language, and says so', async () => {
  const chinese = (await createSite('zh')).index;
  const answer = await findAnswers('websocket', chinese);
  expect(answer).toMatchObject({ widened: true, results: [{ url: '/docs/proxy/', language: 'en' }] });
});

test('a Chinese question in other words than the page is not taken for a foreign one', async () => {
  const chinese = (await createSite('zh')).index;
  expect((await findAnswers('怎么把数据库备份起来', chinese)).verdict).not.toBe('none');
  expect((await findAnswers('红烧肉怎么做才好吃', chinese)).verdict).toBe('none');
});

test.each([
  [
    'ja',
    'ファイルのアップロード',
    '大きなファイルをアップロードすると失敗します。上限を上げてください。',
    'アップロード 失敗',
  ],
  ['ko', '파일 업로드', '큰 파일을 업로드하면 실패합니다. 제한을 올리세요.', '업로드가 실패'],
])('pages in %s are found by their words', async (language, title, text, query) => {
  const html = (name: string, body: string) =>
    `<html lang="${language}"><body><article data-pagefind-body><h1>${name}</h1><p>${body}</p></article></body></html>`;
  const files = await createSearchFiles([
    { url: '/upload/', html: html(title, text) },
    { url: '/other/', html: html('その他 기타', '別のページ 다른 페이지') },
  ]);
  const pages = await openTermIndex(async (path) => files.get(path) ?? new Uint8Array(), language);
  expect((await findAnswers(query, pages)).results[0]?.url).toBe('/upload/');
});

test('text in quotes must stand as it is', async () => {
  const answer = await findAnswers('"ends with 504"', index);
  expect(answer.results.map(({ url }) => url)).toEqual(['/docs/proxy/']);
});

test('facets choose pages and are counted', async () => {
  const all = await findAnswers('proxy application', index, { countFacets: true });
  expect(all.facets).toEqual({ kind: { docs: 1, faq: 1 } });
  const docs = await findAnswers('proxy application', index, { facets: { kind: ['docs'] } });
  expect(new Set(docs.results.map(({ kind }) => kind))).toEqual(new Set(['docs']));
  const none = await findAnswers('proxy application', index, { facets: { kind: ['other'] } });
  expect(none.results).toEqual([]);
});

test('facets are counted for what may be chosen next', async () => {
  const { facets, results } = await findAnswers('proxy application', index, {
    countFacets: true,
    facets: { kind: ['docs'] },
  });
  expect(facets).toEqual({ kind: { docs: 1, faq: 1 } });
  expect(results.every(({ kind }) => kind === 'docs')).toBe(true);
});

test('a word is left as it was typed on demand', async () => {
  const answer = await findAnswers('restore an archvie', index, { correct: false });
  expect(answer.corrections).toEqual([]);
});

test('a word that was taken for another counts as unknown, unless the first page has the other', async () => {
  const slip = await findAnswers('restore an archvie', index, { explain: true });
  expect(slip.explanation?.signs.unknown).toBe(0);
  const stranger = await findAnswers('restore the backup archive of the proxi', index, { explain: true });
  expect(stranger.corrections).toEqual([{ from: 'proxi', to: 'proxy' }]);
  expect(stranger.results[0]?.url).toBe('/docs/backup/');
  expect(stranger.explanation?.signs.unknown).toBeGreaterThan(0.1);
});

test('an unknown error leads to the errors of its family', async () => {
  const unknown = await findAnswers('FATAL: worker ended: ERR_DISK_CORRUPT in volume Xylo', index);
  expect(unknown.verdict).toBe('none');
  expect(unknown.family?.map(({ url }) => url)).toEqual(['/errors/ERR_DISK_FULL/']);
  const stranger = await findAnswers('FATAL: ZX_QUARK_BROKEN: xylophone', index);
  expect(stranger.family).toBeUndefined();
});

test('a long page is opened at the section that holds what was asked', async () => {
  const filler = 'General words about the product and how it came to be what it is. '.repeat(15);
  const html = `<html lang="en"><body><article data-pagefind-body><h1>Handbook</h1><p>${filler}</p><h2 id="invoice">Print an invoice</h2><p>Open the invoice and print it on paper.</p></article></body></html>`;
  const files = await createSearchFiles([{ url: '/docs/handbook/', html }]);
  const handbook = await openTermIndex(async (path) => files.get(path) ?? new Uint8Array(), 'en');
  expect((await findAnswers('print an invoice', handbook)).results[0]?.href).toBe('/docs/handbook/#invoice');
  expect((await findAnswers('general product', handbook)).results[0]?.href).toBe('/docs/handbook/');
});

test('preferences come first and are given up when nothing fits them', async () => {
  const fits = await findAnswers('websocket', index, { prefer: { kind: ['docs'] } });
  expect(fits.widened).toBeUndefined();
  const widened = await findAnswers('websocket', index, { prefer: { kind: ['faq'] } });
  expect(widened).toMatchObject({ widened: true, results: [{ url: '/docs/proxy/' }] });
  const unnamed = await findAnswers('websocket', index, { prefer: { version: ['2.5'] } });
  expect(unnamed.widened).toBeUndefined();
});

test('a long paste reads a bounded number of files', async () => {
  const site = await createSite();
  const words = Array.from({ length: 3000 }, (_, number) => `word${number}x`).join(' ');
  await findAnswers(`${words} backup`, site.index);
  expect(site.read.filter((path) => path.includes('/terms/')).length).toBeLessThanOrEqual(48);
});

describe('any input gets an answer', () => {
  test.each([
    ['empty', ''],
    ['blank', ' \n\t '],
    ['one letter', 'a'],
    ['only stop words', 'how do I'],
    ['regular expression', '.*+?^(){}|[]\\$'],
    ['emoji', '🎉👩‍👩‍👧‍👦'],
    ['right to left', 'كيف أستعيد النسخة الاحتياطية'],
    ['a lone surrogate', '\ud800 backup'],
    ['a null', '\0\0'],
    ['a prototype key', '__proto__ constructor toString'],
    ['100 kB', 'at com.acme.Backup.restore(Backup.java:42)\n'.repeat(2400)],
  ])('%s', async (_, query) => {
    const answer = await findAnswers(query, index);
    expect(answer.confidence).toBeGreaterThanOrEqual(0);
    expect(answer.confidence).toBeLessThanOrEqual(1);
  });

  test('whatever it is', { timeout: 30_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), async (query) => {
        const { results, confidence } = await findAnswers(query, index);
        expect(confidence >= 0 && confidence <= 1).toBe(true);
        for (const { excerpt } of results) expect(excerpt.replace(/<\/?mark>/g, '')).not.toMatch(/[<>]/);
      }),
      { numRuns: 80 },
    );
  });
});

test('an answer comes without what only refines it, where a line loses that; never without the filter that was chosen', async () => {
  const lost = () => Promise.reject(new Error('the line was cut'));
  const broken = { ...index, listFacets: lost, listCommon: lost };
  const whole = await findAnswers('set client_max_body_size', index);
  // As the field of the site asks where no filter is pressed.
  const { results } = await findAnswers('set client_max_body_size', broken, {
    countFacets: true,
    facets: {},
  });
  expect(results[0]?.url).toBe(whole.results[0]?.url);
  await expect(findAnswers('upload', broken, { facets: { kind: ['faq'] } })).rejects.toThrow('was cut');
});
