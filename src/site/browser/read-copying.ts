import type { Words } from '../words/index.ts';

/** What the copy buttons say, in the language of the page: the page carries it, so that no button waits for words. */
export const readCopying = (page: Document): Words['copying'] =>
  JSON.parse(page.documentElement.dataset.copying ?? '{}');
