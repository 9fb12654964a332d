import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { helpContent, listen, readHeard, readTicket } from '../../testing/help.ts';
import { holdFiles } from '../../testing/hold-files.ts';
import { openPage } from '../../testing/open-browser.ts';
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

/** Opens the help path without its words, and brings them once something was done. */
async function actBeforeWords(act: (field: Locator) => Promise<void>, look: (page: Page) => Promise<void>) {
  const { letGo, before } = holdFiles(/_astro\/en\./);
  await visit(
    site,
    '/help/',
    async (page) => {
      await act(page.getByRole('searchbox'));
      letGo();
      await page.locator('[data-answers] a').first().waitFor();
      await look(page);
    },
    { before },
  );
}

test.concurrent('what was typed before the script was there is asked', () =>
  actBeforeWords(
    (field) => field.fill('upload fails with 413 behind nginx'),
    async (page) => expect(await page.locator('textarea.seek-lines').count()).toBe(0),
  ));

test.concurrent('what was pasted before the script was there keeps its lines, and is asked', () => {
  const log = 'client intended to send too large body\n    at upload (app.js:10:3)';
  return actBeforeWords(
    (field) =>
      field.evaluate((input, lines) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text', lines);
        input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
      }, log),
    async (page) => expect(await page.locator('textarea.seek-lines').inputValue()).toBe(log),
  );
});

test.concurrent('threads that do not load are said so, below answers that did', async () => {
  const { page, close } = await openPage(site.browser);
  await page.route(/facets\.gz/, (route) => route.abort());
  await page.goto(`${site.origin}/help/`);
  await page.getByRole('searchbox').fill('upload fails with 413 behind nginx');
  await page.locator('[data-answers] a').first().waitFor();
  await page.locator('[data-threads]').getByText('Search could not load.').waitFor();
  await close();
});

test.concurrent('leaving without an answer counts for the step that was reached', async () => {
  await visit(
    site,
    '/help/',
    async (page) => {
      await page.getByLabel('What happened?').click();
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
        // The form is shown once the script has the page.
        await page.getByLabel('What happened?').waitFor();
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
