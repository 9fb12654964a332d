import { findAnswers, type SearchIndex } from '../../../src/search/index.ts';
import { createRandom } from './create-random.ts';
import { type Case, findLimit, learnConfidence, validateConfidence } from './learn-confidence.ts';
import { findKeys, leaveOut } from './leave-out.ts';
import type { Techqa } from './load-techqa.ts';
import { type BenchPage, idOf, openPages } from './open-pages.ts';

type Print = (line: string) => void;
type Questions = Techqa['questions'];

/** How often it says that nothing answers: with the answering page left out, and, wrongly, with it there. */
export async function measureHonesty(
  print: Print,
  questions: Questions,
  pages: readonly BenchPage[],
  index: SearchIndex,
): Promise<void> {
  const keys = await findKeys(index, idOf);
  const said = { without: 0, with: 0, sureWithout: 0 };
  for (const { question, doc } of questions) {
    const without = await findAnswers(question, leaveOut(index, keys.get(doc) ?? ''));
    said.without += Number(without.verdict === 'none');
    said.sureWithout += Number(without.verdict === 'answer');
    said.with += Number((await findAnswers(question, index)).verdict === 'none');
  }
  const share = (count: number) => (count / questions.length).toFixed(3);
  print(
    `says "nothing" without the answer ${share(said.without)} (goal 0.600), with it ${share(said.with)} (goal 0.050)`,
  );
  print(`says "here it is" without the answer ${share(said.sureWithout)}  n=${questions.length}`);
  const cases = await collectCases(questions, pages, index);
  const { area, saidSo, wronglySaidSo, atGoal } = validateConfidence(cases);
  const [unseen, wrongly, best] = [saidSo, wronglySaidSo, atGoal].map((value) => {
    const [low, high] = findInterval(value, questions.length).map((end) => end.toFixed(3));
    return `${value.toFixed(3)} [${low}, ${high}]`;
  });
  print(
    `  learned anew without the question itself (ten-fold): ${unseen}, wrongly ${wrongly}; ${best} where just one in twenty is wrong; area under the curve ${area.toFixed(3)}  n=${questions.length} each`,
  );
  const weights = learnConfidence(cases);
  const learned = Object.entries({ ...weights, limit: findLimit(cases, weights) });
  print(`  learned from all: ${learned.map(([name, value]) => `${name} ${value.toFixed(2)}`).join(', ')}`);
}

/** The 95 % interval of a share that was seen in `count` cases, after Wilson (1927). */
function findInterval(share: number, count: number): [number, number] {
  const z = 1.96;
  const middle = share + z ** 2 / (2 * count);
  const half = z * Math.sqrt((share * (1 - share)) / count + z ** 2 / (4 * count ** 2));
  return [(middle - half) / (1 + z ** 2 / count), (middle + half) / (1 + z ** 2 / count)];
}

/**
 * Whole questions and cut ones, over all pages and over a half, so that the weights suit short questions and small sites too; and what
 * pages say of themselves in their first words, asked of pages without them, so that they do not suit these questions alone.
 */
async function collectCases(
  questions: Questions,
  pages: readonly BenchPage[],
  index: SearchIndex,
): Promise<Case[]> {
  const random = createRandom(100);
  const half = await openPages(pages.filter(() => random() < 0.5));
  const cases: Case[] = [];
  for (const site of [index, half.index]) {
    const keys = await findKeys(site, idOf);
    for (const [question, { question: text, doc }] of questions.entries()) {
      const key = keys.get(doc);
      if (key === undefined) continue;
      for (const words of [Number.POSITIVE_INFINITY, 25, 12]) {
        const query = text.split(/\s+/).slice(0, words).join(' ');
        const whole = site === index && words === Number.POSITIVE_INFINITY;
        for (const answered of [true, false]) {
          const asked = answered ? site : leaveOut(site, key);
          const { explanation } = await findAnswers(query, asked, { explain: true });
          if (explanation?.pages.length) cases.push({ ...explanation.signs, question, answered, whole });
        }
      }
    }
  }
  for (const words of headLengths) cases.push(...(await collectHeads(questions, pages, words)));
  return cases;
}

/** So many words at the start of a page say what it is about. */
const headLengths = [12, 30];
const leastPage = 100;

async function collectHeads(
  questions: Questions,
  pages: readonly BenchPage[],
  words: number,
): Promise<Case[]> {
  const long = pages.map((page) => ({ page, split: page.text.split(' ') }));
  const { index } = await openPages(
    long.map(({ page, split }) => {
      const rest = split.slice(words);
      return { ...page, title: rest.slice(0, 8).join(' '), text: rest.join(' ') };
    }),
  );
  const keys = await findKeys(index, idOf);
  const cases: Case[] = [];
  for (const [number, { page, split }] of long.entries()) {
    if (split.length <= leastPage) continue;
    const asked = questions.findIndex(({ doc }) => doc === page.id);
    const question = asked < 0 ? questions.length + number : asked;
    const query = split.slice(0, words).join(' ');
    for (const answered of [true, false]) {
      const site = answered ? index : leaveOut(index, keys.get(page.id) ?? '');
      const { explanation } = await findAnswers(query, site, { explain: true });
      if (explanation?.pages.length) cases.push({ ...explanation.signs, question, answered, whole: false });
    }
  }
  return cases;
}
