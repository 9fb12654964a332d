import type { Page } from 'playwright-core';

/** Holds files of the site back, by their address, until they are let go. `before` is for the page before it is opened. */
export function holdFiles(pattern: RegExp) {
  const { promise: held, resolve: letGo } = Promise.withResolvers<void>();
  const before = (page: Page) =>
    page.route(pattern, async (route) => {
      await held;
      await route.continue();
    });
  return { letGo, before };
}
