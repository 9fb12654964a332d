import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { glob } from 'tinyglobby';
import { findAnswers } from '../../../src/search/index.ts';
import { formatFigures, measureRanks, type Ranks } from './measure-ranks.ts';
import { type BenchPage, idOf, openPages } from './open-pages.ts';

const han = /[\p{Script=Han}]{2,6}/gu;

/**
 * Our own documentation in Chinese. Terms are the runs of Chinese letters in headings: a page is right when it has the term as it
 * stands. Questions are the headings themselves, whole, where only one page has them.
 */
export async function measureChinese(print: (line: string) => void): Promise<void> {
  const pages = await loadPages();
  if (pages.length === 0) return print('Chinese: skipped, there are no pages in Chinese yet');
  const { index } = await openPages(pages, 'zh');
  const headings = pages.flatMap(({ id, headings: own }) => own.map((heading) => ({ id, heading })));
  const terms = [...new Set(headings.flatMap(({ heading }) => heading.match(han) ?? []))];
  const shares = { precision: 0, recall: 0 };
  for (const term of terms) {
    const right = new Set(
      pages.filter(({ title, text }) => `${title} ${text}`.includes(term)).map(({ id }) => id),
    );
    const { results } = await findAnswers(term, index, { limit: 100 });
    const hits = results.filter(({ url }) => right.has(idOf(url))).length;
    shares.precision += results.length > 0 ? hits / results.length : 0;
    shares.recall += hits / right.size;
  }
  const share = (sum: number) => (sum / terms.length).toFixed(3);
  print(
    `Chinese terms: precision ${share(shares.precision)}, recall ${share(shares.recall)}  n=${terms.length} (goal 0.980)`,
  );
  const ranks: Ranks = [];
  const questions = headings.filter(
    ({ heading }) => headings.filter((other) => other.heading === heading).length === 1,
  );
  for (const { id, heading } of questions) {
    const { results } = await findAnswers(heading, index);
    ranks.push(results.findIndex(({ url }) => idOf(url) === id) + 1);
  }
  print(`${'Chinese headings'.padEnd(22)} ${formatFigures(measureRanks(ranks))}  (goal success@3 0.900)`);
}

async function loadPages(): Promise<(BenchPage & { headings: string[] })[]> {
  const root = resolve('content');
  const names = await glob('{docs,faq}/zh/**/*.md', { cwd: root });
  return Promise.all(
    names.sort().map(async (name) => {
      const source = await readFile(resolve(root, name), 'utf8');
      const title = /^title: *"?(.*?)"?$/m.exec(source)?.[1] ?? '';
      const text = source.replace(/^---[\s\S]*?^---$/m, '').replace(/[`*_#]/g, ' ');
      const headings = [...source.matchAll(/^## (.+)$/gm)].map(([, heading = '']) => heading);
      const id = name.replace(/\W+/g, '-');
      return {
        id,
        kind: 'docs',
        title,
        text,
        headings: [title, ...headings].filter((line) => /\p{Script=Han}/u.test(line)),
        language: 'zh',
      };
    }),
  );
}
