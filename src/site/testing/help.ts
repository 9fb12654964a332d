import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** The content folder that the tests of the help path build. */
export const helpContent = fileURLToPath(new URL('../fixtures/help', import.meta.url));

/** Not a secret of anybody, and put together here so that no scanner takes it for one. */
export const token = `ghp_${'aB3dE5gH7jK9mN1pQ2rS4tU6vW8xY0zAbCdE'}`;

export const promised = /You will hear from us by \w+( \d+ \w+ at)? \d\d:\d\d, your time\./;

/** The address behind a way to send, and the text of the ticket in it. */
export async function readTicket(page: Page, label: string): Promise<{ address: URL; text: string }> {
  const link = page.getByRole('link', { name: label, exact: true });
  const address = new URL((await link.getAttribute('href')) ?? '');
  return { address, text: address.searchParams.get('body') ?? '' };
}

/** Keeps what is copied, from before the page is opened: only the page in front may use the clipboard, and files share a browser. */
export const keepCopies = (page: Page) =>
  page.addInitScript(() => {
    const copies: string[] = [];
    Object.assign(window, { copies });
    navigator.clipboard.writeText = async (text) => void copies.push(text);
  });

export const readCopies = (page: Page) =>
  page.evaluate(() => (window as unknown as { copies: string[] }).copies);

/** Everything that was typed, searched and chosen on the way stands in the ticket, and no secret. */
export function expectWholeTicket(text: string): void {
  expect(text).toContain('### What happened?\n\nIt forgets the size.');
  expect(text).toContain('### Which versions?\n\nwidget 2.5, Debian 12');
  expect(text).toContain('### What does the log say?\n\n```\nGET /size failed, token [token-1]\n```');
  expect(text).toContain('### Searched before\n\n- "why does the widget forget its window size"');
  expect(text).toContain('### Kind of problem\n\nIt does something unexpected');
  expect(text).not.toContain('ghp_');
}

/** Keeps the events of the help path, from before the page is opened. */
export const listen = (page: Page) =>
  page.addInitScript(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    document.addEventListener('tierzero:help', (event) => {
      const { step, outcome } = (event as CustomEvent).detail;
      heard.push(`${step} ${outcome}`);
    });
  });

export const readHeard = (page: Page) =>
  page.evaluate(() => (window as unknown as { heard: string[] }).heard);
