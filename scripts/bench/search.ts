import { TierzeroError } from '../../src/diagnostics/index.ts';
import type { Bench } from '../bench.ts';
import { measureBrowser } from './search/bench-browser.ts';
import { measureChinese } from './search/bench-chinese.ts';
import { measureErrors } from './search/bench-errors.ts';
import { measureHonesty } from './search/bench-honesty.ts';
import { measurePeers } from './search/bench-peers.ts';
import { measureTypos } from './search/bench-typos.ts';
import { findTechqa, type Techqa } from './search/load-techqa.ts';
import { openPages } from './search/open-pages.ts';

type Print = (line: string) => void;

/** Sizes of a site that are measured in a browser, unless one is asked for: `--only 100000` takes a quarter of an hour. */
const sizes = [1000, 10_000];

/**
 * Search against its peers and its own limits, on labelled support questions. Every line gives its n. `--only quick` leaves out the
 * large site, `--only answers` the browser, and a number measures the browser on a site of so many pages alone.
 */
export const bench: Bench = async (print, { shared, only = '' }) => {
  const techqa = await findTechqa(shared);
  if (!techqa) return print(`skipped: ${shared}/data/techqa-dev.json is not there`);
  const count = Number(only);
  if (only !== '' && !['quick', 'answers'].includes(only) && !(Number.isInteger(count) && count > 0))
    throw unknownPart(only);
  if (!count) await measureAnswers(print, techqa);
  if (only !== 'answers')
    await measureBrowser(print, techqa, count ? [count] : only === 'quick' ? sizes.slice(0, 1) : sizes);
};

async function measureAnswers(print: Print, { documents, questions }: Techqa): Promise<void> {
  const pages = documents.map(({ id, text }) => {
    const words = text.trim().split(/\s+/);
    return { id, kind: 'docs', title: words.slice(0, 8).join(' '), text: words.join(' ') };
  });
  const site = await openPages(pages);
  await measurePeers(print, questions, pages, site);
  await measureHonesty(print, questions, pages, site.index);
  await measureErrors(print, pages);
  await measureTypos(print, questions, site.index);
  await measureChinese(print);
}

const unknownPart = (only: string) =>
  new TierzeroError({
    code: 'TZ_BENCH_UNKNOWN',
    message: `The benchmark of search has no part \`${only}\`.`,
    hint: 'Choose `--only quick`, `--only answers`, or a number of pages: `--only 100000`.',
  });
