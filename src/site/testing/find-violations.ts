import type axe from 'axe-core';
import type { Page } from 'playwright-core';
import { axeAddress } from './serve-folder.ts';

/**
 * What axe-core finds on the page as it stands: the rule and the elements, one text each. The page comes from `serveFolder`, which
 * has axe-core too: sent anew with each page, it took as long as what it does there.
 *
 * @param rules names of those to judge by; without, all.
 */
export async function findViolations(page: Page, rules?: readonly string[]): Promise<string[]> {
  // As text, since Vitest writes an import of its own into functions.
  await page.evaluate(`import('${axeAddress}').then(() => {})`);
  return page.evaluate(async (only) => {
    const { axe: loaded } = globalThis as unknown as { axe: typeof axe };
    const { violations } = await loaded.run({
      resultTypes: ['violations'],
      ...(only ? { runOnly: [...only] } : {}),
    });
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`,
    );
  }, rules);
}
