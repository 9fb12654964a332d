import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import axe from 'axe-core';
import { HtmlValidate } from 'html-validate';
import ICAL from 'ical.js';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildFixture, type FixtureSite } from './testing/build-fixture.ts';
import { openBrowser, openPage } from './testing/open-browser.ts';
import { type FolderServer, serveFolder } from './testing/serve-folder.ts';

let site: FixtureSite;
let server: FolderServer;
let browser: Browser;
beforeAll(async () => {
  site = await buildFixture(fileURLToPath(new URL('fixtures/help', import.meta.url)));
  server = await serveFolder(site.dist);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** Runs with a page at an address, and fails when the page complains. */
async function visit(
  address: string,
  use: (page: Page, complaints: string[]) => Promise<void>,
  options: BrowserContextOptions & { before?: (page: Page) => Promise<unknown> } = {},
): Promise<void> {
  const { before, ...context } = options;
  const { page, complaints, close } = await openPage(browser, { timezoneId: 'Asia/Kolkata', ...context });
  try {
    await before?.(page);
    await page.goto(`${server.origin}${address}`);
    await use(page, complaints);
    expect(complaints).toEqual([]);
  } finally {
    await close();
  }
}

/** Not a secret of anybody, and put together here so that no scanner takes it for one. */
const token = `ghp_${'aB3dE5gH7jK9mN1pQ2rS4tU6vW8xY0zAbCdE'}`;
const promised = /You will hear from us by \w+( \d+ \w+,)? \d\d:\d\d, your time\./;

const readTicket = async (page: Page, label: string) => {
  const address = new URL(
    (await page.getByRole('link', { name: label, exact: true }).getAttribute('href')) ?? '',
  );
  return { address, text: address.searchParams.get('body') ?? '' };
};

function expectWholeTicket(text: string) {
  expect(text).toContain('### What happened?\n\nIt forgets the size.');
  expect(text).toContain('### Which versions?\n\nwidget 2.5, Debian 12');
  expect(text).toContain('### What does the log say?\n\n```\nGET /size failed, token [token-1]\n```');
  expect(text).toContain('### Searched before\n\n- "why does the widget forget its window size"');
  expect(text).toContain('### Kind of problem\n\nIt does something unexpected');
  expect(text).not.toContain('ghp_');
}

const listen = (page: Page) =>
  page.addInitScript(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    document.addEventListener('tierzero:help', (event) => {
      const { step, outcome } = (event as CustomEvent).detail;
      heard.push(`${step} ${outcome}`);
    });
  });
const readHeard = (page: Page) => page.evaluate(() => (window as unknown as { heard: string[] }).heard);

describe('the path from a question to a ticket', () => {
  test('with the mouse', async () => {
    await visit(
      '/help/',
      async (page) => {
        await page.getByLabel('It does something unexpected').click();
        await expect.poll(() => page.getByText('The window stays empty').isVisible()).toBe(true);
        await page.getByRole('searchbox').fill('why does the widget forget its window size');
        await page.locator('[data-threads] .hit').first().waitFor();
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

  test('by keyboard alone', async () => {
    await visit('/help/', async (page) => {
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
      await tabTo('No, go on');
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

  test('an answer that helps ends it', async () => {
    await visit(
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

  test('leaving without an answer counts for the step that was reached', async () => {
    await visit(
      '/help/',
      async (page) => {
        await page.getByLabel('What happened?').focus();
        await page.evaluate(() => dispatchEvent(new Event('pagehide')));
        expect(await readHeard(page)).toEqual(['write left']);
      },
      { before: listen },
    );
  });

  test('the search of any page hands its question on', async () => {
    await visit('/docs/', async (page) => {
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

  test('an answered thread says where it comes from', async () => {
    await visit('/questions/thread-2/', async (page) => {
      expect(await page.getByText('Answered on October 2, 2026').count()).toBe(1);
      expect(await page.getByRole('link', { name: 'Read the thread' }).getAttribute('href')).toBe(
        'https://forum.acme.example/t/2',
      );
    });
  });

  test('a feature request needs its three answers', async () => {
    await visit('/help/request/', async (page) => {
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
});

describe('a draft', () => {
  const fill = async (page: Page) => {
    await page.getByLabel('What happened?').fill('It forgets the size.');
    await page.getByLabel('How urgent is it?').selectOption('urgent');
  };

  test('survives a reload', async () => {
    await visit('/help/', async (page) => {
      await fill(page);
      await page.reload();
      await expect.poll(() => page.getByLabel('What happened?').inputValue()).toBe('It forgets the size.');
      expect(await page.getByLabel('How urgent is it?').inputValue()).toBe('urgent');
    });
  });

  test('that is too long for an address is copied, and the short address opened', async () => {
    await visit(
      '/help/',
      async (page) => {
        await fill(page);
        await page.getByLabel('What does the log say?').fill('line of a log\n'.repeat(800));
        await page.getByRole('button', { name: 'Review and send' }).click();
        const link = page.getByRole('link', { name: 'Open an issue (copies the text first)' });
        expect((await link.getAttribute('href'))?.length).toBeLessThan(300);
        // Only the page in front may write to the clipboard.
        await page.bringToFront();
        await page.getByRole('button', { name: 'Copy the text' }).click();
        await page.getByText('The text is copied').waitFor();
        expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
          'line of a log\nline of a log',
        );
      },
      { permissions: ['clipboard-read', 'clipboard-write'] },
    );
  });

  test('keeps a secret that the writer wants to send', async () => {
    await visit('/help/', async (page) => {
      await page.getByLabel('What happened?').fill('Call anna.miller@contoso.com');
      await page.getByLabel('Mask an e-mail address').uncheck();
      await page.getByRole('button', { name: 'Review and send' }).click();
      expect((await readTicket(page, 'Open an issue')).text).toContain('anna.miller@contoso.com');
    });
  });

  test('is not offered to be sent when the search for secrets cannot load', async () => {
    await visit('/help/', async (page, complaints) => {
      await page.route('**/find-secrets*', (route) => route.abort());
      await fill(page);
      await page.getByRole('button', { name: 'Review and send' }).click();
      await page.getByText('The search for secrets could not load.').waitFor();
      expect(await page.getByRole('link', { name: 'Open an issue' }).count()).toBe(0);
      expect(complaints.splice(0).length).toBeGreaterThan(0);
    });
  });

  test('goes to an endpoint as a form', async () => {
    await visit('/help/', async (page) => {
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
});

describe('where the browser is in the way', () => {
  const promise = (page: Page) => page.locator('[data-promise]').textContent();
  const readPromise = async (options: Parameters<typeof visit>[2] = {}) => {
    let text = '';
    await visit(
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

  test('a forbidden storage changes nothing', async () => {
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

  test('a clock that is wrong by a day is set right by the server', async () => {
    const day = 86_400_000;
    const right = await readPromise();
    for (const error of [-day, day])
      expect(await readPromise({ before: (page) => page.clock.install({ time: Date.now() + error }) })).toBe(
        right,
      );
  });

  test('a clock that is surely wrong, and no server to ask, gives no promise', async () => {
    const before = async (page: Page) => {
      await page.clock.install({ time: Date.now() - 86_400_000 });
      await page.route('**/help/', (route) =>
        route.request().method() === 'HEAD' ? route.fulfill({ status: 200, body: '' }) : route.continue(),
      );
    };
    expect(await readPromise({ before })).toMatch(/^We answer in writing within 8 hours of work\./);
  });

  test('a browser without a zone of its own gets the time of the team', async () => {
    const before = (page: Page) =>
      page.addInitScript(() => {
        const read = Intl.DateTimeFormat.prototype.resolvedOptions;
        Intl.DateTimeFormat.prototype.resolvedOptions = function () {
          return { ...read.call(this), timeZone: undefined as unknown as string };
        };
      });
    expect(await readPromise({ before })).toMatch(/by .* \d\d:\d\d, Berlin time\.$/);
  });

  test('a browser that does not know the zone of the team promises nothing', async () => {
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
});

describe('without scripts', () => {
  const options = { javaScriptEnabled: false };

  test('every layer is reachable, and the draft is an ordinary form', async () => {
    await visit(
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

  test('a tree shows one step, leads on and back', async () => {
    await visit(
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
});

describe('the version of the visitor', () => {
  test('leaves the known errors that it has, and is told on entries', async () => {
    await visit('/known-errors/', async (page) => {
      const shown = () => page.locator('.known a:visible').allTextContents();
      expect(await shown()).toHaveLength(2);
      await page.getByLabel('Which version do you use?').fill('2.7');
      await page.keyboard.press('Enter');
      await page.getByText('1 of 2 known errors is in 2.7.').waitFor();
      expect(await shown()).toEqual(['widget serve hangs on a network drive']);
      await page.goto(`${server.origin}/faq/upload-413/`);
      await page.getByText('Fixed in your version.').waitFor();
      await page.goto(`${server.origin}/faq/upload-413/?version=2.5.1`);
      await page.getByText('This is about your version. You use 2.5.1. The fix is in 2.6.0.').waitFor();
    });
  });

  test('that is none says so, and hides nothing', async () => {
    await visit('/known-errors/?version=%3Cimg%20src=x%3E', async (page) => {
      await page.getByText('<img src=x> is not a version').waitFor();
      expect(await page.locator('.known a:visible').count()).toBe(2);
    });
  });
});

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
];

test.each(addresses)('%s is valid HTML', async (address) => {
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended'],
    rules: { 'long-title': 'off' },
  });
  const { results } = await validator.validateString(await site.readPage(address));
  expect(
    results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`)),
  ).toEqual([]);
});

/** Of the same parts as the lists of the other collections, which have tests of their own. */
const lists = ['/questions/', '/troubleshooting/'];
const looks = (['light', 'dark'] as const).flatMap((colorScheme) =>
  [390, 1440].map((width) => ({ colorScheme, width })),
);

test.each(looks)(
  'nothing shuts anybody out at $width pixels in the $colorScheme',
  { timeout: 240_000 },
  async ({ colorScheme, width }) => {
    const violations = async (page: Page) => {
      await page.evaluate(axe.source);
      const { violations: found } = await page.evaluate(() =>
        (
          window as unknown as {
            axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
          }
        ).axe.run(),
      );
      return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    };
    const options = { colorScheme, viewport: { width, height: 900 } };
    for (const address of addresses.filter((one) => !lists.includes(one)))
      await visit(
        address,
        async (page) => {
          await page.waitForLoadState('networkidle');
          expect(await violations(page), address).toEqual([]);
        },
        options,
      );
    await visit(
      '/help/',
      async (page) => {
        await page.getByLabel('It is broken').check();
        await page.getByRole('searchbox').fill('why does the widget forget its window size');
        await page.locator('[data-threads] .hit').first().waitFor();
        await page.getByLabel('What happened?').fill(`It says ${token}`);
        await page.getByText('1 secret found').waitFor();
        await page.getByRole('button', { name: 'Review and send' }).click();
        expect(await violations(page)).toEqual([]);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(wide).toBeLessThanOrEqual(0);
      },
      options,
    );
  },
);

test('the feed holds the office hours, and the list of codes their addresses', async () => {
  const calendar = new ICAL.Component(ICAL.parse(await site.readPage('/office-hours.ics')));
  expect(calendar.getAllSubcomponents('vevent').length).toBeGreaterThan(20);
  const codes = JSON.parse(readFileSync(join(site.dist, 'errors.json'), 'utf8'));
  expect(codes).toEqual({ WIDGET_DISK: { title: 'The disk is full', url: '/errors/WIDGET_DISK/' } });
});
