import { expect, test } from 'vitest';
import { roughContent } from './testing/build-fixture.ts';
import { openPage } from './testing/open-browser.ts';
import { chinese, roughPages } from './testing/rough-pages.ts';
import { useSite } from './testing/use-site.ts';

const site = useSite(roughContent);

test.each([390, 1440])('rough pages are whole and fit at %i px', async (width) => {
  const { page, complaints, close } = await openPage(site.browser, { viewport: { width, height: 900 } });
  for (const name of Object.keys(roughPages)) {
    await page.goto(`${site.origin}/docs/${name}/`);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
      name,
    ).toBe(0);
  }
  expect(complaints).toEqual([]);
  await close();
});

test('a folder of somebody else has the name that the command was given, and no words of this project', async () => {
  const home = await site.site.readPage('/');
  expect(home).toContain('<title>Rough &amp; ready</title>');
  expect(home).not.toMatch(/tierzero|on these pages ran as tests/);
});

test('each says what it is', async () => {
  expect(await site.site.readPage('/docs/chinese/')).toContain(`<h1>${chinese}</h1>`);
  expect(await site.site.readPage('/docs/html/')).toContain(
    '<h1>&lt;script&gt;alert(1)&lt;/script&gt; &amp; ',
  );
  expect(await site.site.readPage('/docs/headings/')).toContain('<h2 id="heading-299">');
  expect((await site.site.readPage('/docs/huge/')).length).toBeGreaterThan(500_000);
});
