import { stemWord } from './stem-word.ts';

/** How much a word tells: 0 for one that every text has, 1 for one that no other text has. */
export type WordWeights = (word: string) => number;

/** Words of support in general, which many questions share; until there are entries enough to count, these stand in. */
const frequent = new Set(
  `access account add app application area bad best better boot bug button change click code command computer config
  configuration connect connection create data default delete different disk display document download drive driver
  edit email empty enable end error exception fail failed failure file find fine first fix folder format found free full
  hard home icon image info information input install installation installed internet issue key last latest launch line
  link linux list load log login long machine mac manager menu message method missing mode name network new number old
  open option output package page part password path permission please possible print problem process program project
  read recent release remove report request reset response restart result run running save screen search server service
  session set setting setup show size software source space start stop support system tab test text time type update
  upgrade url value version view web website windows write wrong 文件 问题 错误 安装 使用 系统 版本 无法 如何 怎么 什么 可以 设置 登录`
    .split(/\s+/)
    .map(stemWord),
);

/** How many texts the knowledge above is worth, and the share of these that has a frequent word and any other. */
const prior = { texts: 60, frequent: 0.12, other: 0.004 };

/** Weights by inverse document frequency as in BM25 (Robertson and Zaragoza, 2009, 3.1), over the largest there can be. */
export function createWordWeights(count: number, countOf: (word: string) => number): WordWeights {
  const texts = count + prior.texts;
  const largest = Math.log(1 + (texts + 0.5) / (prior.texts * prior.other + 0.5));
  return (word) => {
    const having = countOf(word) + prior.texts * (frequent.has(word) ? prior.frequent : prior.other);
    return Math.log(1 + (texts - having + 0.5) / (having + 0.5)) / largest;
  };
}

/** In how many of some texts, given by their words, each word is. */
export function countTexts(texts: Iterable<Iterable<string>>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const words of texts) for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
