import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { helpContent, listen, readHeard, readTicket } from '../../testing/help.ts';
import { useSite } from '../../testing/use-site.ts';
import { visit } from '../../testing/visit.ts';

const site = useSite(helpContent);

test.concurrent('an answer that helps ends it', async () => {
  await visit(
    site,
    '/help/',
    async (page) => {
      await page.getByRole('searchbox').fill('upload fails with 413 behind nginx');
      await page.locator('[data-answers] a').first().waitFor();
      await page.locator('[data-step=ask] [data-solved]').click();
      expect(await page.locator('[data-step=ask] [data-thanks]').textContent()).toContain('solved here');
      expect(await readHeard(page)).toEqual(['ask solved']);
    },
    { before: listen },
  );
});

test.concurrent('what was typed before the script was there is asked', async () => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await visit(
    site,
    '/help/',
    async (page) => {
      await page.getByRole('searchbox').fill('upload fails with 413 behind nginx');
      release();
      await page.locator('[data-answers] a').first().waitFor();
    },
    {
      before: (page) =>
        page.route(/_astro\/en\./, async (route) => {
          await held;
          await route.continue();
        }),
    },
  );
});

test.concurrent('leaving without an answer counts for the step that was reached', async () => {
  await visit(
    site,
    '/help/',
    async (page) => {
      await page.getByLabel('What happened?').focus();
      await page.evaluate(() => dispatchEvent(new Event('pagehide')));
      expect(await readHeard(page)).toEqual(['write left']);
    },
    { before: listen },
  );
});

test.concurrent('who reviews a ticket and does not send it has left', async () => {
  await visit(
    site,
    '/help/',
    async (page) => {
      await page.getByLabel('What happened?').fill('It stops.');
      await page.getByRole('button', { name: 'Review and send' }).click();
      await page.getByRole('link', { name: 'Open an issue', exact: true }).waitFor();
      await page.evaluate(() => dispatchEvent(new Event('pagehide')));
      expect(await readHeard(page)).toEqual(['write left']);
    },
    { before: listen },
  );
});

test.concurrent('a service for counting is told, but never of a reader who refuses', async () => {
  const told = (doNotTrack: string) => async (page: Page) => {
    await page.addInitScript((value) => {
      Object.defineProperty(navigator, 'doNotTrack', { value });
      const sent: string[] = [];
      Object.assign(window, { heard: sent });
      navigator.sendBeacon = (url) => sent.push(String(url)) > 0;
    }, doNotTrack);
  };
  for (const [wish, count] of [
    ['0', 1],
    ['1', 0],
  ] as const)
    await visit(
      site,
      '/help/',
      async (page) => {
        await page.evaluate(() => {
          document.documentElement.dataset.signals = '{"kind":"goatcounter","url":"https://count.example"}';
        });
        await page.locator('[data-step=office-hours] [data-go-on]').click();
        expect(await readHeard(page)).toEqual(
          Array(count).fill('https://count.example/count?p=help%2Foffice-hours%2Fwent-on&e=true'),
        );
      },
      { before: told(wish) },
    );
});

test.concurrent('the search of any page hands its question on', async () => {
  await visit(site, '/docs/', async (page) => {
    await page.keyboard.press('/');
    await page.keyboard.type('window forgets its size');
    await page.getByText('Not it?').getByRole('link').click();
    await page.locator('[data-answers] .say').waitFor();
    expect(await page.getByRole('searchbox').inputValue()).toBe('window forgets its size');
    await page.getByLabel('What happened?').fill('It forgets.');
    await page.getByRole('button', { name: 'Review and send' }).click();
    const { text } = await readTicket(page, 'Open an issue');
    expect(text.match(/window forgets its size/g)).toHaveLength(1);
  });
});

test.concurrent('a feature request needs its three answers', async () => {
  await visit(site, '/help/request/', async (page) => {
    await page.getByLabel('Why is it needed?').fill('My eyes hurt at night.');
    await page.getByRole('button', { name: 'Review and send' }).click();
    expect(await page.locator('[data-review]').isVisible()).toBe(false);
    await page.getByLabel('What outcome do you want?').fill('The window is dark.');
    await page.getByLabel('How urgent is it?').fill('It can wait.');
    await page.getByRole('button', { name: 'Review and send' }).click();
    const { address, text } = await readTicket(page, 'Open an issue');
    expect(address.searchParams.get('title')).toBe('My eyes hurt at night.');
    expect(text).toContain('### What outcome do you want?\n\nThe window is dark.');
  });
});
