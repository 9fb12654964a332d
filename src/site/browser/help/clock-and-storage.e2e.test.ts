import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { helpContent, promised } from '../../testing/help.ts';
import { useSite } from '../../testing/use-site.ts';
import { type VisitOptions, visit } from '../../testing/visit.ts';

const site = useSite(helpContent);

const promise = (page: Page) => page.locator('[data-promise]').textContent();
const readPromise = async (options: VisitOptions = {}) => {
  let text = '';
  await visit(
    site,
    '/help/',
    async (page) => {
      await page.getByLabel('What happened?').fill('It works all the same.');
      await page.getByRole('button', { name: 'Review and send' }).click();
      await page.getByRole('link', { name: 'Open an issue', exact: true }).waitFor();
      await page.waitForLoadState('networkidle');
      text = (await promise(page)) ?? '';
    },
    options,
  );
  return text;
};

test.concurrent('a forbidden storage changes nothing', async () => {
  const before = (page: Page) =>
    page.addInitScript(() => {
      const forbid = {
        get: () => {
          throw new DOMException('forbidden', 'SecurityError');
        },
      };
      Object.defineProperty(window, 'sessionStorage', forbid);
      Object.defineProperty(window, 'localStorage', forbid);
    });
  expect(await readPromise({ before })).toMatch(promised);
});

test.concurrent('a clock that is wrong by a day is set right by the server', async () => {
  const day = 86_400_000;
  const right = await readPromise();
  for (const error of [-day, day])
    expect(
      await readPromise({ alone: true, before: (page) => page.clock.install({ time: Date.now() + error }) }),
    ).toBe(right);
});

test.concurrent('a clock that is surely wrong, and no server to ask, gives no promise', async () => {
  const before = async (page: Page) => {
    await page.clock.install({ time: Date.now() - 86_400_000 });
    await page.route('**/help/', (route) =>
      route.request().method() === 'HEAD' ? route.fulfill({ status: 200, body: '' }) : route.continue(),
    );
  };
  expect(await readPromise({ alone: true, before })).toMatch(
    /^We answer in writing within 8 hours of work\./,
  );
});

test.concurrent('a browser without a zone of its own gets the time of the team', async () => {
  const before = (page: Page) =>
    page.addInitScript(() => {
      const read = Intl.DateTimeFormat.prototype.resolvedOptions;
      Intl.DateTimeFormat.prototype.resolvedOptions = function () {
        return { ...read.call(this), timeZone: undefined as unknown as string };
      };
    });
  expect(await readPromise({ before })).toMatch(/by .* \d\d:\d\d, Berlin time\.$/);
});

test.concurrent('a browser that does not know the zone of the team promises nothing', async () => {
  const before = (page: Page) =>
    page.addInitScript(() => {
      const Format = Intl.DateTimeFormat;
      function refuse(locale?: string, options?: Intl.DateTimeFormatOptions) {
        if (options?.timeZone === 'Europe/Berlin') throw new RangeError('Invalid time zone');
        return new Format(locale, options);
      }
      Intl.DateTimeFormat = Object.assign(refuse, {
        prototype: Format.prototype,
      }) as unknown as typeof Format;
    });
  expect(await readPromise({ before })).toMatch(/^We answer in writing within/);
});
