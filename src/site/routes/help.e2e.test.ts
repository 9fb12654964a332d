import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { expectOpenToAll } from '../testing/expect-open-to-all.ts';
import { helpContent, token } from '../testing/help.ts';
import { keepPage } from '../testing/keep-page.ts';
import { useSite } from '../testing/use-site.ts';
import { visit } from '../testing/visit.ts';

const site = useSite(helpContent);
const look = keepPage(site);

const addresses = [
  '/help/',
  '/help/request/',
  '/questions/',
  '/questions/thread-1/',
  '/requests/',
  '/requests/dark-theme/',
  '/troubleshooting/',
  '/troubleshooting/empty-window/',
  '/known-errors/',
  '/help/zh/',
  '/help/ar/',
];

test('every page of the help path is valid HTML', async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended'],
    rules: { 'long-title': 'off' },
  });
  const found: string[] = [];
  for (const address of addresses) {
    const { results } = await validator.validateString(await site.site.readPage(address));
    for (const { messages } of results)
      found.push(...messages.map(({ ruleId, message }) => `${address} ${ruleId}: ${message}`));
  }
  expect(found).toEqual([]);
});

test.each(addresses)('%s: nothing for axe, light and dark, at 390 and 1440 px', async (address) => {
  expect(await look(address, expectOpenToAll)).toEqual([]);
});

test('each step of the path, once it was filled in: nothing for axe', async () => {
  await visit(site, '/help/', async (page) => {
    await page.getByRole('searchbox').fill('why does the widget forget its window size');
    await page.locator('[data-threads] .hit').first().waitFor();
    await page.getByLabel('What happened?').fill(`It says ${token}`);
    await page.getByText('1 secret found').waitFor();
    await page.getByRole('button', { name: 'Review and send' }).click();
    await page.locator('[data-step=threads] [data-solved]').click();
    for (const kind of ['I do not know how to start', 'It does something unexpected', 'I have a complaint'])
      await page.getByLabel(kind).check();
    await page.getByLabel('It is broken').check();
    await expectOpenToAll(page);
  });
});

test('a step of a tree, and its end: nothing for axe', async () => {
  for (const step of ['does-another-browser-show-it', 'clear-the-cache'])
    expect(await look(`/troubleshooting/empty-window/#${step}`, expectOpenToAll)).toEqual([]);
});

test('the feed holds the office hours, and the list of codes their addresses', async () => {
  const calendar = new ICAL.Component(ICAL.parse(await site.site.readPage('/office-hours.ics')));
  expect(calendar.getAllSubcomponents('vevent').length).toBeGreaterThan(20);
  const codes = JSON.parse(readFileSync(join(site.site.dist, 'errors.json'), 'utf8'));
  expect(codes).toEqual({ WIDGET_DISK: { title: 'The disk is full', url: '/errors/WIDGET_DISK/' } });
});
