import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type CDPSession,
  chromium,
  type Page,
} from 'playwright-core';
import { findChromium } from '../../../scripts/setup/find-chromium.mjs';
import { emptyAddress } from './serve-folder.ts';

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // The pages of a profile share a process, which has read the site's code before.
  '--process-per-site',
  // A page takes the process that is there. The rest of the list is Playwright's own, which this one replaces.
  '--disable-features=SpareRendererForSitePerProcess,HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,MediaRouter,PaintHolding,OptimizationHints',
];

let started: Promise<Browser> | undefined;

/** Chromium without a window: one for all test files of a process, with which it ends. */
export function openBrowser(): Promise<Browser> {
  started ??= chromium.launch({ executablePath: findChromium(), headless: true, args });
  return started;
}

export interface PageOptions extends BrowserContextOptions {
  /** The profile is not used again: for tests that change more of it than its storage, its clock or `open` for example. */
  alone?: boolean;
}

/** Profiles that no test uses now, by what they were opened with. */
const idle = new Map<string, BrowserContext[]>();

/** A page in a clean profile, with everything that it complains about. */
export async function openPage(
  browser: Browser,
  { alone = false, ...options }: PageOptions = {},
): Promise<{ page: Page; complaints: string[]; close: () => Promise<void> }> {
  const profile = { viewport: { width: 1440, height: 900 }, ...options };
  const key = JSON.stringify(profile);
  const used = alone ? undefined : idle.get(key)?.pop();
  const page = used ? await openBeside(used) : await (await browser.newContext(profile)).newPage();
  const context = page.context();
  page.setDefaultTimeout(30_000);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  const close = async () => {
    // Elsewhere than on the site, it is not known what is to be taken away.
    if (alone || new URL(page.url()).hostname !== '127.0.0.1') return context.close();
    await clean(context, page);
    idle.set(key, [...(idle.get(key) ?? []), context]);
  };
  return { page, complaints, close };
}

/** A new page in the process of the one that stays. Playwright's own begins in another, which ends with its first address. */
async function openBeside(context: BrowserContext): Promise<Page> {
  const opened = context.waitForEvent('page');
  const [stays] = context.pages();
  await stays?.evaluate((address) => void open(address, '_blank', 'noopener'), emptyAddress);
  const page = await opened;
  await page.waitForLoadState();
  return page;
}

/** By profile: what clears its storage. */
const sessions = new WeakMap<BrowserContext, CDPSession>();

/**
 * Takes from a profile what the site has stored, and closes the page. The first page stays, empty, so that its process does: a
 * new one takes longer than most of what tests look at.
 */
async function clean(context: BrowserContext, page: Page): Promise<void> {
  const { origin } = new URL(page.url());
  const [stays = page, ...others] = context.pages();
  await page.unrouteAll();
  await Promise.all(others.map((other) => other.close()));
  if (stays === page) await page.goto(origin + emptyAddress);
  const session = sessions.get(context) ?? (await context.newCDPSession(stays));
  sessions.set(context, session);
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
}
