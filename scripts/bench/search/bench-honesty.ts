import { findAnswers, type SearchIndex } from '../../../src/search/index.ts';
import { findKeys, leaveOut } from './leave-out.ts';
import type { Techqa } from './load-techqa.ts';
import { idOf } from './open-pages.ts';

/** How often it says that nothing answers: with the answering page left out, and, wrongly, with it there. */
export async function measureHonesty(
  print: (line: string) => void,
  questions: Techqa['questions'],
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
}
