import { expect, test } from 'vitest';
import { keepCopies, listen, readCopies, readHeard, token } from '../../testing/help.ts';
import { useSite } from '../../testing/use-site.ts';
import { visit } from '../../testing/visit.ts';

/** A folder without settings of support: nobody can be written to. */
const site = useSite();
const notOpen = 'No address is open to write to yet.';

/** What nobody's hands can do: all of it happens before the page looks at what was typed. */
async function typeAndCopyAtOnce(form: HTMLElement) {
  form.querySelector('textarea')?.dispatchEvent(new Event('input', { bubbles: true }));
  (form as HTMLFormElement).requestSubmit();
  for (;;) {
    await new Promise(requestAnimationFrame);
    const buttons = [...form.querySelectorAll<HTMLButtonElement>('[data-review] button')];
    const copy = buttons.find(({ textContent }) => textContent === 'Copy the text');
    if (copy) return copy.click();
  }
}

test('where no channel is open, the draft is copied, and nobody is promised an answer', async () => {
  await visit(
    site,
    '/help/',
    async (page) => {
      const step = page.locator('[data-step=write]');
      expect(await step.getByText(notOpen).isVisible()).toBe(true);
      expect(await page.locator('[data-promise]').count()).toBe(0);
      await step.getByLabel('What happened?').fill(`It stops with ${token}`);
      await step.getByText('1 secret found').waitFor();
      await step.locator('form[data-draft]').evaluate(typeAndCopyAtOnce);
      // What was typed just before is not shown a second time: that would take the sentence away.
      await page.waitForTimeout(500);
      expect(await step.getByText('The text is copied').isVisible()).toBe(true);
      expect(await readCopies(page)).toEqual(['### What happened?\n\nIt stops with [token-1]']);
      await page.evaluate(() => dispatchEvent(new Event('pagehide')));
      expect(await readHeard(page)).toEqual(['write went-on']);
    },
    { before: (page) => Promise.all([listen(page), keepCopies(page)]) },
  );
});

test('without scripts the questions can be answered and copied by hand', async () => {
  const options = { javaScriptEnabled: false };
  for (const address of ['/help/', '/help/request/'])
    await visit(
      site,
      address,
      async (page) => {
        expect(await page.getByText(notOpen).isVisible()).toBe(true);
        const text = page.getByLabel('Your answers, below each question');
        expect(await text.inputValue()).toMatch(/^### (What did you do|Why is it needed)\?/);
      },
      options,
    );
});
