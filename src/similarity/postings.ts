import type { Question } from './parse-question.ts';
import type { WordWeights } from './word-weights.ts';

export interface Postings {
  countOf: (word: string) => number;
  /** All words that any text has. */
  words: () => Iterable<string>;
  /** The words of all texts together. */
  totalLength: number;
  /** The places of the texts that have most in common with a question. */
  findCandidates: (question: Question, weights: WordWeights, limit: number) => number[];
}

/** Texts that hold a word of the title count this much more. */
const titleShare = 2;
/** A word that more texts have is left out, unless the question has no rarer one. */
const commonShare = 0.03;
const fewest = 200;

/** An inverted index: which texts hold a word, or name an error. */
export function createPostings(questions: Iterable<Question>): Postings {
  const texts = new Map<string, number[]>();
  const titles = new Map<string, number[]>();
  const lengths: number[] = [];
  let totalLength = 0;
  for (const question of questions) {
    const place = lengths.length;
    lengths.push(question.length);
    totalLength += question.length;
    for (const word of question.counts.keys()) add(texts, word, place);
    for (const signature of question.signatures) add(texts, `error:${signature}`, place);
    for (const word of new Set(question.titles.flat())) add(titles, word, place);
  }
  const countOf = (word: string) => texts.get(word)?.length ?? 0;
  return {
    countOf,
    words: () => texts.keys(),
    totalLength,
    findCandidates(question, weights, limit) {
      const scores = new Float32Array(lengths.length);
      const mean = totalLength / Math.max(1, lengths.length);
      const found: number[] = [];
      const raise = (places: readonly number[] | undefined, value: number) => {
        for (const place of places ?? []) {
          if (scores[place] === 0) found.push(place);
          scores[place] = (scores[place] ?? 0) + value / (1 + (0.3 * (lengths[place] ?? 0)) / mean);
        }
      };
      for (const word of chooseWords(question, countOf, lengths.length)) {
        const share = question.titles.some((title) => title.includes(word)) ? titleShare : 1;
        raise(texts.get(word), weights(word) * share);
        raise(titles.get(word), weights(word) * share);
      }
      for (const signature of question.signatures) raise(texts.get(`error:${signature}`), 5);
      return pickHighest(found, scores, limit);
    },
  };
}

function add(postings: Map<string, number[]>, word: string, place: number): void {
  const places = postings.get(word);
  if (places) places.push(place);
  else postings.set(word, [place]);
}

function chooseWords(question: Question, countOf: (word: string) => number, texts: number): string[] {
  const known = [...question.counts.keys()].filter((word) => countOf(word) > 0);
  const most = Math.max(fewest, texts * commonShare);
  const rare = known.filter((word) => countOf(word) <= most);
  return rare.length > 0 ? rare : known;
}

function pickHighest(places: readonly number[], scores: Float32Array, limit: number): number[] {
  if (places.length <= limit) return places.toSorted((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
  const bar = Float32Array.from(places, (place) => scores[place] ?? 0).sort()[places.length - limit] ?? 0;
  return places
    .filter((place) => (scores[place] ?? 0) >= bar)
    .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0))
    .slice(0, limit);
}
