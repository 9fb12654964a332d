import { findAnswers, isStopWord, type SearchIndex } from '../../../src/search/index.ts';
import { compareRanks } from './compare-ranks.ts';
import { installPeers } from './install-peers.ts';
import type { Techqa } from './load-techqa.ts';
import { formatFigures, measureRanks, type Ranks } from './measure-ranks.ts';
import { openPagefind } from './open-pagefind.ts';
import { type BenchPage, idOf } from './open-pages.ts';
import type { Ask } from './peer.ts';
import { peers } from './peers.ts';

type Print = (line: string) => void;
type Questions = Techqa['questions'];

/** Ours and each peer on the same questions and pages, with the interval of the difference in success@1. */
export async function measurePeers(
  print: Print,
  questions: Questions,
  pages: readonly BenchPage[],
  { index, files }: { index: SearchIndex; files: ReadonlyMap<string, Uint8Array> },
): Promise<void> {
  await installPeers();
  const askOurs: Ask = async (query) => (await findAnswers(query, index)).results.map(({ url }) => idOf(url));
  const ours = await rankAll(askOurs, questions);
  print(`${'ours'.padEnd(18)} ${formatFigures(measureRanks(ours))}  (goal 0.900, 0.960, 0.920)`);
  const pagefind = await openPagefind(files);
  const others = [
    { name: 'Pagefind', ask: pagefind.ask, tuning: 'as it is' },
    ...(await Promise.all(peers.map(async (peer) => ({ ...peer, ask: await peer.open(pages) })))),
  ];
  for (const { name, ask, tuning } of others) {
    const ranks = await rankFairly(ask, questions);
    const [low, mean, high] = compareRanks(ours, ranks).map((value) => value.toFixed(3));
    print(
      `${name.padEnd(18)} ${formatFigures(measureRanks(ranks))}  ours +${mean} [${low}, ${high}]  (${tuning})`,
    );
  }
  await pagefind.close();
}

/** A peer gets each question as it is and without our stop words, and keeps the better of the two. */
async function rankFairly(ask: Ask, questions: Questions): Promise<Ranks> {
  const strip = (text: string) =>
    text
      .split(/\s+/)
      .filter((word) => !isStopWord(word.toLowerCase(), 'en'))
      .join(' ');
  const whole = await rankAll(ask, questions);
  const stripped = await rankAll((query) => ask(strip(query)), questions);
  return measureRanks(stripped).mrr > measureRanks(whole).mrr ? stripped : whole;
}

async function rankAll(ask: Ask, questions: Questions): Promise<Ranks> {
  const ranks: Ranks = [];
  for (const { question, doc } of questions) ranks.push((await ask(question)).indexOf(doc) + 1);
  return ranks;
}
