import type { Bench } from '../bench.ts';
import { measureChinese } from './search/bench-chinese.ts';
import { measureErrors } from './search/bench-errors.ts';
import { measureHonesty } from './search/bench-honesty.ts';
import { measurePeers } from './search/bench-peers.ts';
import { measureSize } from './search/bench-size.ts';
import { measureTypos } from './search/bench-typos.ts';
import { findTechqa } from './search/load-techqa.ts';
import { openPages } from './search/open-pages.ts';

/** Search against its peers and its own limits, on labelled support questions. Every line gives its n. */
export const bench: Bench = async (print, { shared }) => {
  const techqa = await findTechqa(shared);
  if (!techqa) return print(`skipped: ${shared}/data/techqa-dev.json is not there`);
  const pages = techqa.documents.map(({ id, text }) => {
    const words = text.trim().split(/\s+/);
    return { id, kind: 'docs', title: words.slice(0, 8).join(' '), text: words.join(' ') };
  });
  const site = await openPages(pages);
  await measurePeers(print, techqa.questions, pages, site);
  await measureHonesty(print, techqa.questions, pages, site.index);
  await measureErrors(print, pages);
  await measureTypos(print, techqa.questions, site.index);
  await measureChinese(print);
  await measureSize(print, techqa);
};
