import { expect, test } from 'vitest';
import { helpContent } from '../../testing/help.ts';
import { useSite } from '../../testing/use-site.ts';
import { visit } from '../../testing/visit.ts';

const site = useSite(helpContent);

const options = { javaScriptEnabled: false };

test.concurrent('without scripts every layer is reachable, and the draft is an ordinary form', async () => {
  await visit(
    site,
    '/help/',
    async (page) => {
      await page.getByLabel('It is broken').check();
      expect(await page.getByRole('link', { name: 'What is down right now' }).isVisible()).toBe(true);
      expect(await page.locator('[data-ask]').getAttribute('action')).toBe('/search/');
      expect(await page.getByRole('link', { name: 'Read them all' }).getAttribute('href')).toBe(
        '/questions/',
      );
      expect(await page.getByRole('link', { name: 'Add to calendar' }).isVisible()).toBe(true);
      expect(await page.locator('[data-promise]').textContent()).toContain('within 8 hours of work');
      const forms = page.locator('.plain-forms form');
      const targets = await forms.evaluateAll((all) =>
        all.map((form) => `${form.getAttribute('method')} ${form.getAttribute('action')}`),
      );
      expect(targets).toEqual([
        'get https://git.example/acme/widget/issues/new',
        'post mailto:support@acme.example',
        'post /tickets',
        'get https://gitlab.example/acme/widget/-/issues/new',
      ]);
      await page.route('https://git.example/**', (route) => route.fulfill({ body: 'opened' }));
      await forms.first().getByLabel('In one line').fill('It stops');
      await forms.first().getByRole('button').click();
      const { searchParams } = new URL(page.url());
      expect(searchParams.get('title')).toBe('It stops');
      expect(searchParams.get('body')).toContain('### What happened?');
    },
    options,
  );
});

test.concurrent('without scripts a tree shows one step, leads on and back', async () => {
  await visit(
    site,
    '/troubleshooting/empty-window/',
    async (page) => {
      const shown = () => page.locator('.tree-step h2:visible').allInnerTexts();
      expect(await shown()).toEqual(['Is the server running?']);
      await page.getByRole('link', { name: 'No', exact: true }).click();
      expect(await shown()).toEqual(['Start it again']);
      expect(await page.locator('.tree-progress:visible').textContent()).toContain('Step 2 of at most 4');
      await page.getByRole('link', { name: 'Still empty' }).click();
      await page.getByRole('link', { name: 'Yes', exact: true }).click();
      expect(await shown()).toEqual(['Clear the cache']);
      expect(await page.locator('.tree-end:visible a').first().getAttribute('href')).toBe('/help/');
      await page
        .getByRole('link', { name: /Back to/ })
        .first()
        .click();
      expect(await shown()).toEqual(['Does another browser show it?']);
      await page.goBack();
      await page.goBack();
      expect(await shown()).toEqual(['Does another browser show it?']);
    },
    options,
  );
});

test.concurrent('an answered thread says where it comes from', async () => {
  await visit(site, '/questions/thread-2/', async (page) => {
    expect(await page.getByText('Answered on 2 October 2026.').count()).toBe(1);
    expect(await page.getByRole('link', { name: 'Read the thread' }).getAttribute('href')).toBe(
      'https://forum.acme.example/t/2',
    );
  });
});
