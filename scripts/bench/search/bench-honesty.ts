import { findAnswers, type SearchIndex } from '../../../src/search/index.ts';
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
  const { area, saidSo, wronglySaidSo, emptied, atGoal } = validateConfidence(cases);
  const [unseen, wrongly, empty, best] = [saidSo, wronglySaidSo, emptied, atGoal].map((value) => {
    const [low, high] = findInterval(value, questions.length).map((end) => end.toFixed(3));
    return `${value.toFixed(3)} [${low}, ${high}]`;
  });
  print(
    `  learned anew without the question itself (ten-fold, twenty draws): ${unseen}, wrongly ${wrongly}; ${empty} where the pages of all questions are left out; ${best} where just one in twenty is wrong; area under the curve ${area.toFixed(3)}  n=${questions.length} each`,
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

/** Each question with its page there and without it; and over a small site, which has the page of none of them. */
async function collectCases(
  questions: Questions,
  pages: readonly BenchPage[],
  index: SearchIndex,
): Promise<Case[]> {
  const keys = await findKeys(index, idOf);
  const rest = await openPages(pages.filter(({ id }) => !questions.some(({ doc }) => doc === id)));
  const cases: Case[] = [];
  for (const [question, { question: text, doc }] of questions.entries()) {
    const without = leaveOut(index, keys.get(doc) ?? '');
    for (const [left, site] of [
      ['all', index],
      ['others', without],
      ['none', rest.index],
    ] as const) {
      const { explanation } = await findAnswers(text, site, { explain: true });
      if (explanation?.pages.length) cases.push({ ...explanation.signs, question, left });
    }
  }
  return cases;
}
