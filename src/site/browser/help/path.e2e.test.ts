import { expect, test } from 'vitest';
import {
  expectWholeTicket,
  helpContent,
  listen,
  promised,
  readHeard,
  readTicket,
  token,
} from '../../testing/help.ts';
import { useSite } from '../../testing/use-site.ts';
import { visit } from '../../testing/visit.ts';

const site = useSite(helpContent);

// It polls, which the `expect` of the module cannot do beside another test.
test.concurrent('with the mouse', async ({ expect }) => {
  await visit(
    site,
    '/help/',
    async (page) => {
      await page.getByLabel('It does something unexpected').click();
      await expect.poll(() => page.getByText('The window stays empty').isVisible()).toBe(true);
      await page.getByRole('searchbox').fill('why does the widget forget its window size');
      await page.locator('[data-threads] .hit').first().waitFor();
      const offered = (step: string) =>
        page.locator(`[data-step=${step}] [data-asked] button:visible`).allTextContents();
      expect(await offered('ask')).toEqual(['Go on']);
      expect(await offered('threads')).toEqual(['Yes, it did', 'No, go on']);
      await page.locator('[data-step=ask] [data-go-on]').click();
      expect(await page.locator('[aria-current=step] > h2').textContent()).toBe('See if someone asked');
      expect(await page.locator('[data-threads] .hit').count()).toBe(3);
      await page.locator('[data-step=threads] [data-go-on]').click();
      await page.locator('[data-step=office-hours] [data-go-on]').click();
      expect(await page.locator('[data-promise]').textContent()).toMatch(promised);
      await page.getByLabel('What happened?').fill('It forgets the size.');
      await page.getByLabel('Which versions?').fill('widget 2.5, Debian 12');
      await page.getByLabel('What does the log say?').fill(`GET /size failed, token ${token}`);
      await page.getByText('1 secret found').waitFor();
      await page.getByRole('button', { name: 'Review and send' }).click();
      const { address, text } = await readTicket(page, 'Open an issue');
      expect(address.origin + address.pathname).toBe('https://git.example/acme/widget/issues/new');
      expect(address.searchParams.get('title')).toBe('why does the widget forget its window size');
      expectWholeTicket(text);
      expect((await readTicket(page, 'Write a mail')).address.protocol).toBe('mailto:');
      expect(await readHeard(page)).toEqual(['ask went-on', 'threads went-on', 'office-hours went-on']);
    },
    { before: listen },
  );
});

test.concurrent('by keyboard alone', async () => {
  await visit(site, '/help/', async (page) => {
    const press = async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key);
    };
    const tabTo = async (name: string) => {
      for (let tabs = 0; tabs < 60; tabs++) {
        await press('Tab');
        const label = await page.evaluate(() => {
          const focused = document.activeElement as HTMLInputElement | null;
          return (
            focused?.labels?.[0]?.textContent?.trim() || focused?.ariaLabel || focused?.textContent?.trim()
          );
        });
        if (label === name) return;
      }
      throw new Error(`Tab does not reach "${name}".`);
    };
    await tabTo('I do not know how to start');
    await press('Space', 'ArrowDown');
    await tabTo('Ask a question or paste an error');
    await page.keyboard.type('why does the widget forget its window size');
    await page.locator('[data-threads] .hit').first().waitFor();
    await tabTo('Go on');
    await press('Enter');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('See if someone asked');
    await tabTo('No, go on');
    await press('Enter');
    await tabTo('No, go on');
    await press('Enter');
    await tabTo('What happened?');
    await page.keyboard.type('It forgets the size.');
    await tabTo('Which versions?');
    await page.keyboard.type('widget 2.5, Debian 12');
    await tabTo('What does the log say?');
    await page.keyboard.type(`GET /size failed, token ${token}`);
    await tabTo('Review and send');
    await press('Enter');
    await tabTo('Open an issue');
    expectWholeTicket((await readTicket(page, 'Open an issue')).text);
  });
});
