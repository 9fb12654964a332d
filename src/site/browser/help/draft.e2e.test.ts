import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { helpContent, keepCopies, readCopies, readTicket } from '../../testing/help.ts';
import { useSite } from '../../testing/use-site.ts';
import { visit } from '../../testing/visit.ts';

const site = useSite(helpContent);

const fill = async (page: Page) => {
  await page.getByLabel('What happened?').fill('It forgets the size.');
  await page.getByLabel('How urgent is it?').selectOption('urgent');
};

// It polls, which the `expect` of the module cannot do beside another test.
test.concurrent('a draft survives a reload', async ({ expect }) => {
  await visit(site, '/help/', async (page) => {
    await fill(page);
    await page.reload();
    await expect.poll(() => page.getByLabel('What happened?').inputValue()).toBe('It forgets the size.');
    expect(await page.getByLabel('How urgent is it?').inputValue()).toBe('urgent');
  });
});

test('a draft that is too long for an address is copied, and the short address opened', async () => {
  await visit(
    site,
    '/help/',
    async (page) => {
      await fill(page);
      // As a paste does it: Chromium lays the page out anew for each line that is typed.
      await page.getByLabel('What does the log say?').evaluate((field: HTMLTextAreaElement) => {
        field.value = 'line of a log\n'.repeat(800);
        field.dispatchEvent(new Event('input', { bubbles: true }));
      });
      await page.getByRole('button', { name: 'Review and send' }).click();
      const link = page.getByRole('link', { name: 'Open an issue (copies the text first)' });
      expect((await link.getAttribute('href'))?.length).toBeLessThan(300);
      await page.getByRole('button', { name: 'Copy the text' }).click();
      await page.getByText('The text is copied').waitFor();
      expect((await readCopies(page)).join()).toContain('line of a log\nline of a log');
    },
    { before: keepCopies },
  );
});

test.concurrent('a draft keeps a secret that the writer wants to send', async () => {
  await visit(site, '/help/', async (page) => {
    await page.getByLabel('What happened?').fill('Call anna.miller@contoso.com');
    await page.getByLabel('Mask an e-mail address').uncheck();
    await page.getByRole('button', { name: 'Review and send' }).click();
    expect((await readTicket(page, 'Open an issue')).text).toContain('anna.miller@contoso.com');
  });
});

test.concurrent('a draft is not offered to be sent when the search for secrets cannot load', async () => {
  await visit(site, '/help/', async (page, complaints) => {
    await page.route('**/find-secrets*', (route) => route.abort());
    await fill(page);
    await page.getByRole('button', { name: 'Review and send' }).click();
    await page.getByText('The search for secrets could not load.').waitFor();
    expect(await page.getByRole('link', { name: 'Open an issue' }).count()).toBe(0);
    expect(complaints.splice(0).length).toBeGreaterThan(0);
  });
});

test.concurrent('a draft goes to an endpoint as a form', async () => {
  await visit(site, '/help/', async (page) => {
    await fill(page);
    await page.getByRole('button', { name: 'Review and send' }).click();
    const posted = page.waitForRequest((request) => request.method() === 'POST');
    await page.route('**/tickets', (route) => route.fulfill({ body: 'thank you' }));
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    const body = new URLSearchParams((await posted).postData() ?? '');
    expect(body.get('title')).toBe('It forgets the size.');
    expect(body.get('text')).toMatch(/### Priority\s+urgent/);
  });
});
